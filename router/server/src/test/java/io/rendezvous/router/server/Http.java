package io.rendezvous.router.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a door as a client that follows no redirects and keeps no cookies. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI door;

    public Http(int port) {
        door = URI.create("http://localhost:" + port);
    }

    public record Answer(int status, Map<String, String> headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The code of the first error. */
        public String code() {
            return json().at("/errors/0/extensions/code").asString();
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** An operation by POST, with the media types that clients usually name. */
    public Answer query(String document, String... headers) {
        return post(body(document), headers);
    }

    public static String body(String document) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Answer post(String body, String... headers) {
        var all = new String[headers.length + 4];
        all[0] = "content-type";
        all[1] = "application/json";
        all[2] = "accept";
        all[3] = "application/graphql-response+json, application/json;q=0.9";
        System.arraycopy(headers, 0, all, 4, headers.length);
        return send("POST", "/graphql", body, all);
    }

    /** @param headers names and values by turns; a later value replaces an earlier one */
    public Answer send(String method, String path, @org.jspecify.annotations.Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(door.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Answer(response.statusCode(), headers, response.body());
    }
}
