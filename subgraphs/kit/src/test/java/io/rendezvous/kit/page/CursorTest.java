package io.rendezvous.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.kit.error.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

    private final UUID id = UUID.randomUUID();
    private final Instant time = Instant.parse("2026-11-21T09:30:00.123456Z");

    @Test
    void comesBackAsItWent() {
        var text = Cursor.of("people", "A&b=é🦆\u001f", time, 7L, 0.1, id).toString();
        var cursor = Cursor.parse("people", 5, text);
        assertThat(cursor.text(0)).isEqualTo("A&b=é🦆\u001f");
        assertThat(cursor.instant(1)).isEqualTo(time);
        assertThat(cursor.number(2)).isEqualTo(7);
        assertThat(cursor.decimal(3)).isEqualTo(0.1);
        assertThat(cursor.uuid(4)).isEqualTo(id);
    }

    @Test
    void isGoodForItsOwnListOnly() {
        var text = Cursor.of("people", "Ana", id).toString();
        assertRefused(() -> Cursor.parse("articles", 2, text));
        assertRefused(() -> Cursor.parse("people", 3, text));
    }

    @Test
    void isRefusedWhenAKeyIsNotWhatItShouldBe() {
        var cursor = Cursor.parse("people", 1, Cursor.of("people", "Ana").toString());
        assertRefused(() -> cursor.uuid(0));
        assertRefused(() -> cursor.instant(0));
        assertRefused(() -> cursor.number(0));
        assertRefused(() -> cursor.decimal(0));
    }

    @Test
    void isRefusedWhenItNamesATimeThatTheDatabaseCanNotHold() {
        assertRefused(() -> Cursor.of("people", Instant.MAX).instant(0));
        assertRefused(() -> Cursor.of("people", Instant.MIN).instant(0));
    }

    @Test
    void isRefusedWhenItHasATextThatTheDatabaseCanNotKeep() {
        var text = Cursor.of("people", "A\0b").toString();
        assertRefused(() -> Cursor.parse("people", 1, text));
    }

    @Test
    void isRefusedWhenItIsHuge() {
        var text = Cursor.of("people", "x".repeat(5_000)).toString();
        assertRefused(() -> Cursor.parse("people", 1, text));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable parsing) {
        assertThatThrownBy(parsing).isInstanceOf(Refusal.class).hasMessage("This is not a cursor of this list.");
    }
}
