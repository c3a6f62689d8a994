package io.rendezvous.kit.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running subgraph over HTTP, as one viewer or as nobody. */
public final class GraphClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private final URI base;
    private final @Nullable String token;
    private final Statements statements;

    GraphClient(URI base, @Nullable String token, Statements statements) {
        this.base = base;
        this.token = token;
        this.statements = statements;
    }

    public Answer query(String operation) {
        return query(operation, Map.of());
    }

    /** A variable's value is anything Jackson can write; ids by their {@code toString}. */
    public Answer query(String operation, Map<String, ?> variables) {
        return post(JSON.writeValueAsString(Map.of("query", operation, "variables", variables)));
    }

    /** @param selection with its braces: {@code { displayName }} */
    public Answer entities(String type, Collection<?> ids, String selection) {
        var representations = ids.stream()
                .map(id -> Map.of("__typename", type, "id", id.toString()))
                .toList();
        return query(
                "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on %s %s } }"
                        .formatted(type, selection),
                Map.of("representations", representations));
    }

    /** Over WebSocket: the body of each answer. Fails with {@code SubscriptionErrorException} where the stream fails. */
    public Flux<JsonNode> subscribe(String operation, Map<String, Object> variables) {
        var client = WebSocketGraphQlClient.builder(
                        UriComponentsBuilder.fromUri(base)
                                .scheme("ws")
                                .path("/graphql")
                                .toUriString(),
                        new ReactorNettyWebSocketClient())
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .build();
        return client.document(operation)
                .variables(variables)
                .executeSubscription()
                .map(response -> JSON.<JsonNode>valueToTree(response.toMap()))
                .doFinally(_ -> client.stop().subscribe());
    }

    /** A body as it is, for those that are no GraphQL request. */
    public Answer post(String body) {
        return send(
                request("/graphql").header("content-type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            statements.clear();
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var body = response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), response.headers(), body, statements.seen());
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        }
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return token == null ? request : request.header("authorization", "Bearer " + token);
    }
}
