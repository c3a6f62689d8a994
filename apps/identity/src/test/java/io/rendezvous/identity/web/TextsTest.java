package io.rendezvous.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "pt"})
    void sayTheSameThingsInEveryLanguage(String language) {
        var english = ResourceBundle.getBundle("identity.texts", Locale.ROOT);
        var translated = ResourceBundle.getBundle("identity.texts", Locale.of(language));
        assertThat(translated.getLocale()).isEqualTo(Locale.of(language));
        for (var key : english.keySet()) {
            var text = translated.getString(key);
            assertThat(text.contains("{0}"))
                    .as(key)
                    .isEqualTo(english.getString(key).contains("{0}"));
            assertThat(text).as(key).isNotEqualTo(english.getString(key));
        }
    }
}
