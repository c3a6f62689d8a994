package io.rendezvous.router.server.session;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Keeps cookies and shows every redirect. */
final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI door;

    Browser(int port) {
        door = URI.create("http://localhost:" + port);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        var request = request(path).header("content-type", "application/json");
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** Follows a redirect by one step. */
    HttpResponse<String> follow(HttpResponse<String> redirect) {
        return get(location(redirect));
    }

    static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("location").orElseThrow(() -> new AssertionError(redirect.toString()));
    }

    /** From the door to identity and back: the response that sends the browser on to a page. */
    HttpResponse<String> signIn(String path) {
        return follow(follow(get(path)));
    }

    String cookies() {
        return String.join("; ", all().stream().map(HttpCookie::toString).toList());
    }

    List<HttpCookie> all() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
