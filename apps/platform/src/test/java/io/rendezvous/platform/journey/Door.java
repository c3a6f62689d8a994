package io.rendezvous.platform.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A door as one of its clients reaches it: over HTTP, with whatever shows who the client is. */
record Door(URI address, HttpClient http, Map<String, String> headers) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Door withToken(URI address, String token) {
        return new Door(address, PLAIN, Map.of("authorization", "Bearer " + token));
    }

    static Door anonymous(URI address) {
        return new Door(address, PLAIN, Map.of());
    }

    /**
     * As a page of the door's own origin.
     *
     * @param http holds the cookie of the session
     */
    static Door withSession(URI address, HttpClient http) {
        return new Door(address, http, Map.of("graphql-require-preflight", "1", "origin", address.toString()));
    }

    Answer query(String document) {
        return query(document, Map.of());
    }

    Answer query(String document, Map<String, ?> variables) {
        return post(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    /** Runs a registered document by its operation's name. */
    Answer trusted(String operation, Map<String, ?> variables) {
        return post(
                JSON.writeValueAsString(Map.of("documentId", TrustedDocument.id(operation), "variables", variables)));
    }

    Answer post(String body) {
        var request = HttpRequest.newBuilder(address.resolve("/graphql"))
                .header("content-type", "application/json")
                .header("accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Door withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Door(address, http, more);
    }

    /** A WebSocket that speaks graphql-transport-ws. */
    Socket connect() {
        return Socket.open(http, URI.create(address.toString().replaceFirst("http", "ws") + "/graphql"), headers);
    }
}
