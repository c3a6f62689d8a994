package io.rendezvous.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyRingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration ROTATION = Duration.ofDays(90);
    private static final SigningKey FIRST = SigningKey.generate(START);
    private static final SigningKey SECOND = SigningKey.generate(START.plus(ROTATION));
    private final SigningKeyRing ring = new SigningKeyRing(List.of(SECOND, FIRST));

    @Test
    void aKeySignsUntilTheNextOneDoes() {
        assertThat(ring.signing(SECOND.activatesAt().minusSeconds(1))).isEqualTo(FIRST);
        assertThat(ring.signing(SECOND.activatesAt())).isEqualTo(SECOND);
    }

    @Test
    void theFirstKeySignsEvenOnAClockThatIsBehind() {
        assertThat(ring.signing(START.minusSeconds(5))).isEqualTo(FIRST);
    }

    @Test
    void aKeyIsPublishedBeforeItSignsAndUntilItsLastTokenHasExpired() {
        Instant lastUse = SECOND.activatesAt().plus(LIFETIME);
        assertThat(ring.published(START, LIFETIME)).containsExactly(FIRST, SECOND);
        assertThat(ring.published(lastUse.minusSeconds(1), LIFETIME)).containsExactly(FIRST, SECOND);
        assertThat(ring.published(lastUse, LIFETIME)).containsExactly(SECOND);
    }

    @Test
    void wantsASuccessorWhenTheNewestHasSignedLongEnough() {
        var alone = new SigningKeyRing(List.of(FIRST));
        assertThat(alone.wantsSuccessor(SECOND.activatesAt().minusSeconds(1), ROTATION))
                .isFalse();
        assertThat(alone.wantsSuccessor(SECOND.activatesAt(), ROTATION)).isTrue();
        assertThat(ring.wantsSuccessor(SECOND.activatesAt(), ROTATION)).isFalse();
        assertThat(new SigningKeyRing(List.of()).wantsSuccessor(START, ROTATION))
                .isTrue();
    }
}
