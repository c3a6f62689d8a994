package io.rendezvous.router.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.TestDoor;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rendezvous.door.anonymous=allow", "rendezvous.door.origins=https://app.example"})
class CrossOriginTest {

    @LocalServerPort
    int port;

    /** By hand, for Java's clients don't set an origin. */
    private String preflight(String origin) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = "OPTIONS /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\norigin: " + origin
                    + "\r\naccess-control-request-method: POST\r\naccess-control-request-headers: content-type\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void letsPagesOfTheNamedOriginsCall() throws IOException {
        assertThat(preflight("https://app.example"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("access-control-allow-origin: https://app.example");
    }

    @Test
    void letsNoOthers() throws IOException {
        assertThat(preflight("https://evil.example"))
                .startsWith("HTTP/1.1 403")
                .doesNotContainIgnoringCase("access-control-allow-origin");
    }
}
