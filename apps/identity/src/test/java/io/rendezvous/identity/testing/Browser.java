package io.rendezvous.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has cookies of its own and stays where a redirect is answered. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final URI root;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(URI root) {
        this.root = root;
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String location() {
            return header("location");
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body());
        }

        /** A field of the location's query. */
        public String redirected(String parameter) {
            var matcher = Pattern.compile("[?&]" + parameter + "=([^&]*)").matcher(location());
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    public Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder(root.resolve(path)).GET(), headers);
    }

    public Answer post(String path, Map<String, String> fields, String... headers) {
        return send(
                HttpRequest.newBuilder(root.resolve(path)).POST(BodyPublishers.ofString(encode(fields))),
                append(headers, "content-type", "application/x-www-form-urlencoded"));
    }

    public Answer signIn(String email, String password) {
        return post("/sign-in", Map.of("email", email, "password", password, "_csrf", csrf("/sign-in")));
    }

    public String csrf(String page) {
        var matcher = CSRF.matcher(page(page).body());
        matcher.find();
        return matcher.group(1);
    }

    public Answer page(String path, String... headers) {
        return get(path, append(headers, "accept", "text/html"));
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] append(String[] headers, String name, String value) {
        return Stream.concat(Arrays.stream(headers), Stream.of(name, value)).toArray(String[]::new);
    }
}
