package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionErrorsTest {

    static Stream<Example> examples() throws IOException {
        return Example.all("errors", CompositionErrorsTest::raised);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatIsWrongAndNothingElse(Example example) {
        assertThat(example.raised(CompositionErrorsTest::raised)).containsExactlyElementsOf(example.expected());
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
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(CompositionErrorCode.values())
                            .map(Enum::name)
                            .toList());
        }
    }

    private static List<String> raised(CompositionResult result) {
        return switch (result) {
            case CompositionResult.Composed _ -> List.of();
            case CompositionResult.Failed failed ->
                failed.errors().stream().map(CompositionError::toString).toList();
        };
    }
}
