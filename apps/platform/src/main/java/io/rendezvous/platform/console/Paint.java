package io.rendezvous.platform.console;

import java.util.Map;

/** Colours, unless the person asked for none (no-color.org). */
public record Paint(boolean colours) {

    public static Paint of(Map<String, String> environment) {
        return new Paint(environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    String good(String text) {
        return coloured(32, text);
    }

    String bad(String text) {
        return coloured(31, text);
    }

    String faint(String text) {
        return coloured(2, text);
    }

    String strong(String text) {
        return coloured(1, text);
    }

    private String coloured(int code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
