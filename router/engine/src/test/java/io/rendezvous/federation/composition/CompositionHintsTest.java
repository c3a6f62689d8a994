package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionHintsTest {

    static Stream<Example> examples() throws IOException {
        return Example.all("hints", CompositionHintsTest::raised);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void remarksOnWhatIsProbablyNotMeant(Example example) {
        assertThat(example.raised(CompositionHintsTest::raised)).containsExactlyElementsOf(example.expected());
        assertThat(example.expected().stream().anyMatch(line -> line.startsWith(example.code() + ": ")))
                .as("raises %s", example.code())
                .isEqualTo(example.raises());
    }

    @Test
    void everyCodeHasAnExampleThatRaisesItAndOneThatDoesNot() throws IOException {
        for (boolean raises : List.of(true, false)) {
            assertThat(examples()
                            .filter(example -> example.raises() == raises)
                            .map(Example::code)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(CompositionHintCode.values())
                            .map(Enum::name)
                            .toList());
        }
    }

    private static List<String> raised(CompositionResult result) {
        return result.hints().stream().map(CompositionHint::toString).toList();
    }
}
