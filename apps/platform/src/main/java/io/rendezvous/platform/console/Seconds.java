package io.rendezvous.platform.console;

import java.time.Duration;
import java.util.Locale;

/** Durations as a person reads them: "7.2 s". */
final class Seconds {
    private Seconds() {}

    static String text(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
