package io.rendezvous.kit.viewer;

import static io.rendezvous.kit.example.NotesApplication.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.TestTokens;
import io.rendezvous.kit.testing.Viewers;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewerTest {

    private static final UUID COMMUNITY = UUID.randomUUID();
    private static final Viewer MEMBER = Viewers.member(COMMUNITY);

    @Test
    void isTheSameForFetchersAsParameterAndInTheContext() {
        assertThat(subgraph().as(MEMBER).query("{ whoAmI }").at("whoAmI").asString())
                .isEqualTo("Person of " + COMMUNITY);
        assertThat(subgraph()
                        .as(Viewers.partner(COMMUNITY))
                        .query("{ whoAmI }")
                        .at("whoAmI")
                        .asString())
                .isEqualTo("Program of " + COMMUNITY);
    }

    @Test
    void isNeededEvenForTheSchema() {
        var answer = subgraph().with(null).query("{ _service { sdl } }");
        assertRefused(answer);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
    }

    @Test
    void isNotNeededForHealth() {
        assertThat(subgraph().with(null).get("/health").status()).isEqualTo(200);
        assertThat(subgraph().with(null).get("/").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource
    void isRefusedWithoutAGoodToken(String token) {
        var answer = subgraph().with(token).query("{ whoAmI }");
        assertRefused(answer);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    static Stream<String> isRefusedWithoutAGoodToken() {
        var tokens = TestTokens.get();
        var good = tokens.of(MEMBER);
        return Stream.of(
                tokens.expired(MEMBER),
                tokens.forged(MEMBER),
                tokens.fromAnotherIssuer(MEMBER),
                tokens.without("community", MEMBER),
                tokens.without("iss", MEMBER),
                tokens.without("aud", MEMBER),
                tokens.meantFor("bff-web", MEMBER),
                good.substring(0, good.lastIndexOf('.') + 1),
                "eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1),
                "nonsense");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.body().at("/errors/0/extensions/requestId").asString())
                .isEqualTo(answer.headers().firstValue("x-request-id").orElseThrow());
    }
}
