package io.rendezvous.identity.client;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /oauth2/token}. */
record TokenEndpoint(Browser http) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static TokenEndpoint of(URI issuer) {
        return new TokenEndpoint(new Browser(issuer));
    }

    /** @throws SignInException with the code of the error that the endpoint answered */
    Tokens request(Map<String, String> parameters) {
        HttpResponse<String> answer = http.post("/oauth2/token", parameters);
        JsonNode body = json(answer.body());
        if (answer.statusCode() != 200) {
            String code = body.path("error").asString("unavailable");
            throw new SignInException(code, "Identity answered %d %s".formatted(answer.statusCode(), code));
        }
        return new Tokens(
                body.path("access_token").asString(),
                text(body, "refresh_token"),
                text(body, "id_token"),
                Instant.now().plusSeconds(body.path("expires_in").asLong()));
    }

    private static Optional<String> text(JsonNode body, String field) {
        return body.has(field) ? Optional.of(body.path(field).asString()) : Optional.empty();
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }
}
