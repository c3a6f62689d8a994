package io.rendezvous.identity.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Keeps cookies of its own, follows redirects only when told to. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI issuer;
    private final CookieManager cookies = new CookieManager();

    Browser(URI issuer) {
        this.issuer = issuer;
    }

    HttpResponse<String> get(String path) {
        return send(request(issuer.resolve(path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(request(issuer.resolve(path))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormData.encode(fields))));
    }

    /** To the answer's redirect; the answer itself when it is none. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .map(location -> send(request(answer.uri().resolve(location)).GET()))
                .orElse(answer);
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            URI uri = request.build().uri();
            cookies.get(uri, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            cookies.put(uri, answer.headers().map());
            return answer;
        } catch (IOException e) {
            throw unavailable(issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(issuer, e);
        }
    }

    private static SignInException unavailable(URI issuer, Exception cause) {
        var exception = new SignInException("unavailable", "No answer from %s".formatted(issuer));
        exception.initCause(cause);
        return exception;
    }
}
