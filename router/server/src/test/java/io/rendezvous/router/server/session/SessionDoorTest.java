package io.rendezvous.router.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.Http;
import io.rendezvous.router.server.TestDoor;
import io.rendezvous.router.server.TestIdentity;
import io.rendezvous.router.server.websocket.Socket;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import redis.embedded.RedisServer;

@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rendezvous.door.sign-in=session",
            "rendezvous.session.client-id=bff-test",
            "rendezvous.session.client-secret=secret-of-the-test",
            "rendezvous.session.secure-cookie=false",
            "rendezvous.session.claims=sub,permissions"
        })
class SessionDoorTest {

    private static final String HELLO = Http.body("{hello}");
    private static final String PREFLIGHT = "GraphQL-Require-Preflight";
    private static final TestIdentity IDENTITY = new TestIdentity();
    private static final RedisServer REDIS = redis();

    @LocalServerPort
    int port;

    Browser browser;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("rendezvous.identity.url", IDENTITY::url);
        properties.add("spring.data.redis.port", () -> REDIS.ports().getFirst());
    }

    private static RedisServer redis() {
        try {
            var redis = RedisServer.builder().port(freePort()).build();
            redis.start();
            return redis;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void close() throws IOException {
        IDENTITY.close();
        REDIS.stop();
    }

    @BeforeEach
    void newBrowser() {
        browser = new Browser(port);
        IDENTITY.issueTokensFor(Duration.ofMinutes(5));
    }

    private HttpResponse<String> hello() {
        return browser.post("/graphql", HELLO, PREFLIGHT, "1");
    }

    @Test
    void sendsThePersonToIdentityWithAProofKey() {
        var target = Browser.location(browser.get("/login"));
        assertThat(target)
                .startsWith(IDENTITY.url() + "/oauth2/authorize?response_type=code&client_id=bff-test")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("redirect_uri=http://localhost:" + port + "/login/oauth2/code/rendezvous");
    }

    @Test
    void takesThePersonBackToTheirPageUnderANewSession() {
        browser.get("/login");
        var before = browser.cookies();
        var back = browser.signIn("/login?returnTo=/bookings/1?tab=notes");
        assertThat(Browser.location(back)).isEqualTo("/bookings/1?tab=notes");
        assertThat(browser.cookies()).isNotEqualTo(before);
        assertThat(back.headers().firstValue("set-cookie").orElseThrow())
                .startsWith("bff-test=")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "evil"})
    void leadsNowhereElse(String target) {
        assertThat(Browser.location(browser.signIn("/login?returnTo=" + Http.encoded(target))))
                .isEqualTo("/");
    }

    @Test
    void tellsThePageWhoIsSignedInWithoutTheToken() {
        assertThat(browser.get("/session").body()).contains("\"signedIn\":false", "\"signIn\":\"/login\"");
        browser.signIn("/login");
        var session = browser.get("/session").body();
        assertThat(session)
                .contains("\"signedIn\":true", "\"name\":\"Ada Lovelace\"", "\"permissions\":[\"read:profile\"]");
        assertThat(session).doesNotContain("ey");
    }

    @Test
    void callsSubgraphsWithTheTokenOfTheSession() {
        browser.signIn("/login");
        var answer = browser.post("/graphql", Http.body("{headers}"), PREFLIGHT, "1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("authorization=Bearer ey").doesNotContain("cookie");
    }

    @Test
    void refusesACookieThatAnotherSiteCouldHaveSent() {
        browser.signIn("/login");
        var answer = browser.post("/graphql", HELLO);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("FORBIDDEN", PREFLIGHT);
    }

    @Test
    void refusesAWebSocketOfAnotherSite() {
        browser.signIn("/login");
        var own = Socket.open(port, "cookie", browser.cookies(), "origin", "http://localhost:" + port);
        assertThat(own.say("{'type':'connection_init'}").next().at("/type").asString())
                .isEqualTo("connection_ack");
        var other = Socket.open(port, "cookie", browser.cookies(), "origin", "http://evil.example");
        assertThat(other.say("{'type':'connection_init'}").closed()).isEqualTo("4403 Forbidden");
        var none = Socket.open(port, "cookie", browser.cookies());
        assertThat(none.say("{'type':'connection_init'}").closed()).isEqualTo("4403 Forbidden");
    }

    @Test
    void refusesBearerTokens() {
        var answer = new Http(port).query("{hello}", "authorization", "Bearer " + IDENTITY.token());
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void refusesACookieThatIsMadeUp() {
        var answer = new Http(port).query("{hello}", "cookie", "bff-test=made-up", PREFLIGHT, "1");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void renewsAnExpiringTokenOnceForAllRequestsAtATime() {
        IDENTITY.issueTokensFor(Duration.ofSeconds(20));
        browser.signIn("/login");
        IDENTITY.issueTokensFor(Duration.ofMinutes(5));
        var before = IDENTITY.renewals();
        var statuses = IntStream.range(0, 8)
                .parallel()
                .map(_ -> hello().statusCode())
                .boxed()
                .toList();
        assertThat(statuses).containsOnly(200);
        assertThat(hello().statusCode()).isEqualTo(200);
        assertThat(IDENTITY.renewals()).isEqualTo(before + 1);
    }

    @Test
    void keepsAWebSocketWhoseTokenExpiresWhileTheSessionLives() {
        IDENTITY.issueTokensFor(Duration.ofSeconds(2));
        browser.signIn("/login");
        var socket = Socket.initialised(port, "cookie", browser.cookies(), "origin", "http://localhost:" + port);
        var before = IDENTITY.renewals();
        IDENTITY.issueTokensFor(Duration.ofMinutes(5));
        org.awaitility.Awaitility.await().until(() -> IDENTITY.renewals() > before);
        socket.say("{'id':'h','type':'subscribe','payload':{'query':'{hello}'}}");
        assertThat(socket.next().at("/payload/data/hello").asString()).isEqualTo("Hello world");
    }

    @Test
    void endsTheSessionWhenIdentityForgetsIt() {
        IDENTITY.issueTokensFor(Duration.ofSeconds(20));
        browser.signIn("/login");
        IDENTITY.revokeAll();
        assertThat(hello().statusCode()).isEqualTo(401);
        assertThat(browser.get("/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void letsTheExplorersSignOutReachIdentity() {
        var page = new Http(port).get("/", "accept", "text/html");
        assertThat(page.header("content-security-policy")).endsWith("form-action 'self' " + IDENTITY.url());
        assertThat(page.body()).contains("data-sessions=\"true\"");
    }

    @Test
    void signsOutHereAndAtIdentity() {
        browser.signIn("/login");
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(hello().statusCode()).isEqualTo(200);
        var answer = browser.post("/logout", "", "origin", "http://localhost:" + port);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer))
                .startsWith(IDENTITY.url() + "/connect/logout?id_token_hint=ey")
                .endsWith("&post_logout_redirect_uri=" + Http.encoded("http://localhost:" + port + "/"));
        assertThat(hello().statusCode()).isEqualTo(401);
    }
}
