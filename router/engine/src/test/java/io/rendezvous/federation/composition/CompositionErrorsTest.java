package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionErrorsTest {

    static Stream<ErrorCase> cases() throws IOException {
        if (System.getProperty("golden", "check").equals("update")) {
            update();
        }
        return ErrorCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndNothingElse(ErrorCase example) {
        assertThat(errors(example)).containsExactlyElementsOf(example.expected());
        assertThat(example.expected().stream().anyMatch(error -> error.startsWith(example.code() + ": ")))
                .as("raises %s", example.code())
                .isEqualTo(example.raises());
    }

    @Test
    void everyErrorCodeHasACaseThatRaisesItAndOneThatDoesNot() {
        for (boolean raises : List.of(true, false)) {
            assertThat(ErrorCase.all()
                            .filter(example -> example.raises() == raises)
                            .map(ErrorCase::code)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Arrays.asList(CompositionErrorCode.values()));
        }
    }

    private static List<String> errors(ErrorCase example) {
        return switch (Composition.compose(example.subgraphs())) {
            case CompositionResult.Composed _ -> List.of();
            case CompositionResult.Failed failed ->
                failed.errors().stream().map(CompositionError::toString).toList();
        };
    }

    private static void update() throws IOException {
        for (var file : ErrorCase.all().map(ErrorCase::file).distinct().toList()) {
            var text = ErrorCase.of(file).stream()
                    .map(example -> example.withErrors(errors(example)))
                    .collect(Collectors.joining("\n"));
            Files.writeString(file, text);
        }
    }
}
