package io.rendezvous.identity.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** What pages say, in the language that the browser prefers of those we have. */
public final class Texts {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("pt"));
    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "identity.texts", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** English when the header is missing, malformed or asks for none of our languages. */
    public static Texts preferredBy(@Nullable String acceptLanguage) {
        return new Texts(Objects.requireNonNullElse(Locale.lookup(ranges(acceptLanguage), LANGUAGES), Locale.ENGLISH));
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String language() {
        return locale.toLanguageTag();
    }

    private static List<LanguageRange> ranges(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
