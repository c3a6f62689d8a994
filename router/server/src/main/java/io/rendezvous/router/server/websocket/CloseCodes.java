package io.rendezvous.router.server.websocket;

import org.springframework.web.reactive.socket.CloseStatus;

/** Why the server closes, as graphql-transport-ws has it. */
final class CloseCodes {

    static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized");
    static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");
    static final CloseStatus SUBPROTOCOL_NOT_ACCEPTABLE = new CloseStatus(4406, "Subprotocol not acceptable");
    static final CloseStatus INIT_TIMEOUT = new CloseStatus(4408, "Connection initialisation timeout");
    static final CloseStatus TOO_MANY_INITS = new CloseStatus(4429, "Too many initialisation requests");
    static final CloseStatus INTERNAL = new CloseStatus(4500, "Internal server error");

    private CloseCodes() {}

    static CloseStatus invalidMessage(String reason) {
        return new CloseStatus(4400, reason);
    }

    static CloseStatus duplicate(String id) {
        return new CloseStatus(4409, "Subscriber for " + id + " already exists");
    }
}
