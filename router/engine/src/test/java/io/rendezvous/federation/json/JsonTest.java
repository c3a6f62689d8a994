package io.rendezvous.federation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final String EVERYTHING = """
            {"a":[1,-2,3000000000,123456789012345678901234567890,1.5,-2.0E10,true,false,null],\
            "b":{},"c":[],"d":"plain","e":"\\"\\\\\\b\\f\\n\\r\\t\\u0001 é € 😀","":{"x":{"y":[[]]}}}""";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void decodesWhatItEncodes() {
        var decoded = Json.decode(bytes(EVERYTHING));

        assertThat(Json.decode(Json.encode(decoded))).isEqualTo(decoded);
        assertThat(decoded).isInstanceOf(LinkedHashMap.class);
        assertThat(((LinkedHashMap<?, ?>) decoded).get("a"))
                .isEqualTo(Arrays.asList(
                        1,
                        -2,
                        3_000_000_000L,
                        new BigInteger("123456789012345678901234567890"),
                        1.5,
                        -2.0E10,
                        true,
                        false,
                        null));
        assertThat(((LinkedHashMap<?, ?>) decoded).get("e")).isEqualTo("\"\\\b\f\n\r\t\u0001 é € 😀");
    }

    @Test
    void decodesEscapesOfSurrogatesAndSlashes() {
        assertThat(Json.decode(bytes("\"\\ud83d\\ude00\\/\\u00E9\""))).isEqualTo("😀/é");
    }

    @Test
    void replacesWhatUtf8CannotCarry() {
        assertThat(new String(Json.encode("a\ud83d!"), StandardCharsets.UTF_8)).isEqualTo("\"a\ufffd!\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1,}",
                "01",
                "1.",
                ".5",
                "-",
                "+1",
                "1e",
                "nul",
                "True",
                "\"\n\"",
                "\"\\q\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"abc",
                "[1 2]",
                "1 2",
                "NaN",
                "'a'",
                "\t\u00a01"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.decode(bytes(text))).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void refusesMalformedUtf8WhereverItStands() {
        var sequences = List.of(
                new int[] {0x80},
                new int[] {0xc0, 0xaf},
                new int[] {0xc3},
                new int[] {0xe0, 0x80, 0x80},
                new int[] {0xed, 0xa0, 0x80},
                new int[] {0xf0, 0x80, 0x80, 0x80},
                new int[] {0xf4, 0x90, 0x80, 0x80},
                new int[] {0xf5, 0x80, 0x80, 0x80},
                new int[] {0xe2, 0x82},
                new int[] {0xf0, 0x9f, 0x98},
                new int[] {0xff});
        for (var sequence : sequences) {
            for (var before = 0; before < 17; before++) {
                var text = new java.io.ByteArrayOutputStream();
                text.writeBytes(bytes("\"" + "x".repeat(before)));
                Arrays.stream(sequence).forEach(text::write);
                text.writeBytes(bytes("yyyyyyyyyy\""));
                assertThatThrownBy(() -> Json.decode(text.toByteArray()))
                        .as("%s after %d", Arrays.toString(sequence), before)
                        .isInstanceOf(JsonSyntaxException.class);
            }
        }
    }

    @Test
    void acceptsEveryCharacterOfUnicode() {
        var all = new StringBuilder();
        for (var character = 0x20; character <= Character.MAX_CODE_POINT; character++) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                all.appendCodePoint(character);
            }
        }
        assertThat(Json.decode(Json.encode(all.toString()))).isEqualTo(all.toString());
    }

    @Test
    void findsTheEndOfStringsOfEveryLength() {
        for (var length = 0; length < 40; length++) {
            var text = "x".repeat(length);
            assertThat(Json.decode(bytes("[\"" + text + "\",\"\\\\" + text + "\"]")))
                    .isEqualTo(List.of(text, "\\" + text));
        }
    }

    @Test
    void limitsDepth() {
        assertThat(Json.decode(bytes("[".repeat(256) + "]".repeat(256)))).isNotNull();
        assertThatThrownBy(() -> Json.decode(bytes("[".repeat(257) + "]".repeat(257))))
                .isInstanceOf(JsonSyntaxException.class);
    }
}
