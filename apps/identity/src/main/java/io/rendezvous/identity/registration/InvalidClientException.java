package io.rendezvous.identity.registration;

final class InvalidClientException extends RuntimeException {
    InvalidClientException(String clientId, String problem) {
        super("Client %s %s".formatted(clientId, problem));
    }
}
