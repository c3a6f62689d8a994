package io.rendezvous.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.platform.testing.PlatformExtension;
import io.rendezvous.platform.testing.PlatformProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PlatformExtension.class)
class HostileInputJourney {

    private final Doors doors;

    HostileInputJourney(PlatformProcess platform) {
        this.doors = new Doors(platform);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | 400 | BAD_USER_INPUT",
                "{\"query\": 1} | 400 | BAD_USER_INPUT",
                "{\"query\": \"{ categories {\"} | 400 | GRAPHQL_PARSE_FAILED",
                "{\"query\": \"{ categories { unknown } }\"} | 400 | GRAPHQL_VALIDATION_FAILED",
                "{\"query\": \"query ($s: String!) { category(slug: $s) { id } }\", \"variables\": {\"s\": [1]}} | 400 | BAD_USER_INPUT"
            })
    void isRefusedWithACodeAndARequestId(String body, int status, String code) {
        var answer = doors.partner().post(body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.codes()).containsOnly(code);
        assertThat(answer.body().at("/errors/0/extensions/requestId").asString())
                .isNotEmpty();
        assertThat(answer.body().has("data")).isFalse();
    }

    @Test
    void bombsAreRefusedBeforeTheyGoOff() {
        var partner = doors.partner();
        var deep = "{ categories " + "{ children ".repeat(200) + "{ id }" + " }".repeat(200) + " }";
        assertThat(partner.query(deep).codes()).containsOnly("OPERATION_TOO_COMPLEX");
        var wide = new StringBuilder("{");
        for (var alias = 0; alias < 2_000; alias++) {
            wide.append(" a").append(alias).append(": categories { id }");
        }
        assertThat(partner.query(wide.append(" }").toString()).codes()).containsOnly("OPERATION_TOO_COMPLEX");
        assertThat(partner.post("{\"query\": \"" + " ".repeat(2_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void tokensThatAreMissingForgedOrNotTokensAreRefused() {
        var router = doors.address("router");
        var good = doors.token("ana");
        var forged = good.substring(0, good.length() - 4) + (good.endsWith("AAAA") ? "BBBB" : "AAAA");
        for (var door :
                new Door[] {Door.anonymous(router), Door.withToken(router, forged), Door.withToken(router, "nonsense")
                }) {
            var answer = door.query("{ categories { id } }");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
        }
    }

    @Test
    void aCookieAloneRunsNothing() {
        var ana = doors.web("ana");
        var answer = new Door(ana.address(), ana.http(), java.util.Map.of()).query("{ me { id } }");
        assertThat(answer.status()).isEqualTo(403);
    }
}
