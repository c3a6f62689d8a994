package io.rendezvous.router.server.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.Http;
import io.rendezvous.router.server.TestDoor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rendezvous.door.introspection=true",
            "rendezvous.door.manifest=classpath:documents.json",
            "rendezvous.door.explorer.title=A \"door\" <b>",
            "rendezvous.door.explorer.query={ hello }"
        })
class ExplorerTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    Http door;

    @BeforeEach
    void connect() {
        door = new Http(port);
    }

    private Http.Answer page() {
        return door.get("/", "accept", "text/html");
    }

    @Test
    void loadsNothingFromOtherHosts() {
        var addresses = ADDRESS.matcher(page().body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(addresses).hasSize(7).noneMatch(address -> address.contains("//"));
        addresses.stream().filter(address -> address.startsWith("explorer/")).forEach(address -> {
            var asset = door.get("/" + address);
            assertThat(asset.status()).isEqualTo(200);
            assertThat(asset.header("content-type")).matches("text/(javascript|css);charset=utf-8");
            assertThat(asset.body()).doesNotContainPattern("@import|url\\(['\"]?https?:|importScripts");
        });
    }

    @Test
    void forbidsTheBrowserEverythingElse() {
        assertThat(page().header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("http", "unsafe-eval");
        assertThat(page().header("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void showsTheDoorsOwnTitleAndQuery() {
        assertThat(page().body())
                .contains("<title>A &quot;door&quot; &lt;b&gt;</title>")
                .contains("data-query=\"{ hello }\"", "data-path=\"/graphql\"", "data-sessions=\"false\"");
    }

    @Test
    void findsTheSchemaWithoutSigningIn() {
        var schema = door.get("/schema.graphql");
        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.body()).contains("\"Greets.\"", "hello(name: String = \"world\"): String!");
    }

    @Test
    void offersTheRegisteredDocuments() {
        assertThat(door.get("/explorer/documents.json").json().valueStream())
                .anyMatch(document -> document.asString().startsWith("query Hello"));
    }

    @Test
    void servesNoOtherFiles() {
        assertThat(door.get("/explorer/index.html").status()).isEqualTo(404);
        assertThat(door.get("/explorer/..%2Fapplication.yml").status()).isIn(400, 404);
    }

    @Test
    void tellsThatTheDoorIsReady() {
        var health = door.get("/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
