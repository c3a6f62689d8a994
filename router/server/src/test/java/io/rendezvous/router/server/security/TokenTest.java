package io.rendezvous.router.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.rendezvous.router.server.Http;
import io.rendezvous.router.server.TestDoor;
import io.rendezvous.router.server.TestIdentity;
import io.rendezvous.router.server.websocket.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rendezvous.door.required-permission=admin:access", "rendezvous.identity.audience=rendezvous"})
class TokenTest {

    private static final String FOREVER = "{'id':'f','type':'subscribe','payload':{'query':'subscription {forever}'}}";

    private static final TestIdentity IDENTITY = new TestIdentity();

    @LocalServerPort
    int port;

    Http door;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry properties) {
        properties.add("rendezvous.identity.url", IDENTITY::url);
    }

    @AfterAll
    static void close() {
        IDENTITY.close();
    }

    @BeforeEach
    void connect() {
        door = new Http(port);
        IDENTITY.issueTokensFor(Duration.ofMinutes(5));
    }

    private Http.Answer ask(String token) {
        return door.query("{hello headers}", "authorization", "Bearer " + token);
    }

    @Test
    void letsInWhoHoldsThePermissionAndTellsSubgraphsWho() {
        var token = IDENTITY.token("admin:access");
        var answer = door.query("{headers}", "authorization", "Bearer " + token, "x-request-id", "tell-me");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/data/headers").asString())
                .contains("authorization=Bearer " + token)
                .contains("x-request-id=tell-me")
                .doesNotContain("user-agent");
    }

    @Test
    void refusesWhoLacksThePermission() {
        var answer = ask(IDENTITY.token("read:profile"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void refusesWhoBringsNoToken() {
        var answer = door.query("{hello}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesWhatIsNoBearerToken() {
        assertThat(door.query("{hello}", "authorization", "Basic YTpi").status())
                .isEqualTo(401);
    }

    @Test
    void refusesAnExpiredToken() {
        assertInvalid(IDENTITY.token(
                claims -> valid(claims).expirationTime(Date.from(Instant.now().minusSeconds(1)))));
    }

    @Test
    void refusesATokenWithoutEnd() {
        assertInvalid(IDENTITY.token(claims -> valid(claims).expirationTime(null)));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        assertInvalid(IDENTITY.token(claims -> valid(claims).issuer("https://elsewhere.example")));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        assertInvalid(IDENTITY.token(claims -> valid(claims).audience("bff-web")));
    }

    @Test
    void refusesAForgedToken() {
        assertInvalid(IDENTITY.forged());
    }

    @Test
    void refusesATokenWithoutSignature() {
        var signed = IDENTITY.token("admin:access");
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        assertInvalid(header + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1));
    }

    @Test
    void refusesNonsense() {
        assertInvalid("nonsense");
    }

    @Test
    void asksIdentityForItsKeysOnceWhateverManyUnknownKeysAreNamed() {
        ask(IDENTITY.token("admin:access"));
        var before = IDENTITY.keyRequests();
        for (var i = 0; i < 5; i++) {
            assertInvalid(IDENTITY.tokenOfUnknownKey());
        }
        assertThat(IDENTITY.keyRequests()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void takesTheTokenOfAWebSocketFromItsFirstMessage() {
        var token = IDENTITY.token("admin:access");
        var socket =
                Socket.open(port).say("{'type':'connection_init','payload':{'Authorization':'Bearer " + token + "'}}");
        assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
        socket.say("{'id':'h','type':'subscribe','payload':{'query':'{headers}'}}");
        assertThat(socket.next().at("/payload/data/headers").asString()).contains(token);
    }

    @Test
    void closesAWebSocketThatMayNotEnter() {
        assertThat(Socket.open(port).say("{'type':'connection_init'}").closed()).isEqualTo("4403 Forbidden");
        var token = IDENTITY.token("read:profile");
        assertThat(Socket.open(port)
                        .say("{'type':'connection_init','payload':{'authorization':'Bearer " + token + "'}}")
                        .closed())
                .isEqualTo("4403 Forbidden");
    }

    @Test
    void closesAWebSocketWhenItsTokenExpires() {
        IDENTITY.issueTokensFor(Duration.ofSeconds(2));
        var socket = Socket.initialised(port, "authorization", "Bearer " + IDENTITY.token("admin:access"));
        assertThat(socket.say(FOREVER).next().at("/type").asString()).isEqualTo("next");
        assertThat(socket.closed()).isEqualTo("4401 Unauthorized");
    }

    @Test
    void endsAnEventStreamWhenItsTokenExpires() {
        IDENTITY.issueTokensFor(Duration.ofSeconds(2));
        var answer = door.query(
                "subscription {forever}",
                "accept",
                "text/event-stream",
                "authorization",
                "Bearer " + IDENTITY.token("admin:access"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("event: next").doesNotContain("event: complete");
    }

    private static JWTClaimsSet.Builder valid(JWTClaimsSet.Builder claims) {
        return claims.claim("permissions", List.of("admin:access")).audience("rendezvous");
    }

    private void assertInvalid(String token) {
        var answer = ask(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain("Jwt").doesNotContain("signature");
    }
}
