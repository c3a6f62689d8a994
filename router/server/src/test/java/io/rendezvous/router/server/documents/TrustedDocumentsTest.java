package io.rendezvous.router.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.Http;
import io.rendezvous.router.server.TestDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rendezvous.door.anonymous=allow",
            "rendezvous.door.documents=trusted-only",
            "rendezvous.door.manifest=classpath:documents.json"
        })
class TrustedDocumentsTest {

    private static final String HELLO = "query Hello($name: String) { hello(name: $name) }";
    private static final String HASH = TrustedDocuments.sha256(HELLO);
    private static final String UNKNOWN = TrustedDocuments.sha256("{ self { hello } }");

    @LocalServerPort
    int port;

    Http door;

    @BeforeEach
    void connect() {
        door = new Http(port);
    }

    @Test
    void runsWhatIsRegistered() {
        var answer = door.post("{\"documentId\":\"sha256:" + HASH + "\",\"variables\":{\"name\":\"Ada\"}}");
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("Hello Ada");
    }

    @Test
    void runsWhatIsRegisteredByGet() {
        var answer = door.get("/graphql?documentId=" + Http.encoded("sha256:" + HASH));
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("Hello world");
    }

    @Test
    void knowsDocumentsByTheHashThatApolloClientsSend() {
        assertThat(door.post(persisted(HASH)).json().at("/data/hello").asString())
                .isEqualTo("Hello world");
    }

    @Test
    void tellsApolloClientsNotToAskAgain() {
        var answer = door.post(persisted(UNKNOWN));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo("PersistedQueryNotSupported");
    }

    @Test
    void refusesWhatIsNotRegistered() {
        assertNotTrusted("{\"documentId\":\"sha256:" + UNKNOWN + "\"}");
        assertNotTrusted("{\"query\":\"{ hello }\"}");
        assertNotTrusted("{\"query\":\"{ self { hello } }\",\"documentId\":\"sha256:" + UNKNOWN + "\"}");
    }

    @Test
    void prefersTheRegisteredDocumentToTheTextBesideIt() {
        var answer = door.post("{\"query\":\"{ self { hello } }\",\"documentId\":\"sha256:" + HASH + "\"}");
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("Hello world");
    }

    @Test
    void areNotShownWhereTheSchemaIsNot() {
        assertThat(door.get("/explorer/documents.json").body()).isEqualTo("[]");
    }

    private static String persisted(String hash) {
        return "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}}";
    }

    private void assertNotTrusted(String body) {
        var answer = door.post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(door.post(body, "accept", "application/json").status()).isEqualTo(200);
    }
}
