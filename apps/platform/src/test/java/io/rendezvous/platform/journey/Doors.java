package io.rendezvous.platform.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rendezvous.identity.client.SignIn;
import io.rendezvous.platform.demo.DemoSeeder;
import io.rendezvous.platform.launch.DemoPerson;
import io.rendezvous.platform.launch.Parts;
import io.rendezvous.platform.testing.PlatformProcess;
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
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The doors of a running platform, opened as one of its demo people. */
record Doors(PlatformProcess platform) {

    private static final DemoSeeder DEMO = new DemoSeeder(Clock.systemUTC());
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    Door mobile(String person) {
        return Door.withToken(address("bff-mobile"), token(person));
    }

    Door web(String person) {
        return session(address("bff-web"), person);
    }

    Door admin(String person) {
        return session(address("bff-admin"), person);
    }

    Door partner() {
        var partner = DEMO.partners().getFirst();
        var tokens = SignIn.clientCredentials(
                address("identity"), partner.clientId(), partner.clientSecret(), partner.scope());
        return Door.withToken(address("router"), tokens.accessToken());
    }

    String token(String person) {
        var known = person(person);
        return SignIn.signIn(address("identity"), known.email(), known.password())
                .accessToken();
    }

    URI address(String part) {
        return Parts.ALL.stream()
                .filter(known -> known.name().equals(part))
                .map(platform::address)
                .findFirst()
                .orElseThrow();
    }

    /** Signs in as a browser does: from the door to identity's form and back, with nothing but cookies. */
    private Door session(URI door, String name) {
        var person = person(name);
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var form = send(http, HttpRequest.newBuilder(door.resolve("/login")).header("accept", "text/html"));
        var token = CSRF.matcher(form.body());
        if (!token.find()) {
            throw new AssertionError(form.uri() + " shows no form: " + form.statusCode() + " " + form.body());
        }
        var fields = Map.of("email", person.email(), "password", person.password(), "_csrf", token.group(1));
        var _ = send(
                http,
                HttpRequest.newBuilder(form.uri().resolve("/sign-in"))
                        .header("accept", "text/html")
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))));
        return Door.withSession(door, http);
    }

    private static DemoPerson person(String name) {
        return DEMO.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
