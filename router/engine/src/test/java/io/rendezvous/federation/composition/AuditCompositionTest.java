package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.contract.ApiSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditCompositionTest {

    static Stream<AuditSuite> suites() {
        return AuditSuite.all();
    }

    @ParameterizedTest
    @MethodSource("suites")
    void givesClientsTheSameSchema(AuditSuite suite) {
        assertThat(Statements.of(ApiSchema.sdl(compose(suite.subgraphs()))))
                .containsExactlyElementsOf(Statements.of(suite.apiSchema()));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void saysTheSameAboutWhatComesFromWhere(AuditSuite suite) {
        assertThat(Statements.of(compose(suite.subgraphs())))
                .containsExactlyElementsOf(Statements.of(suite.supergraph()));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void acceptsWhatServersAnswerToServiceSdl(AuditSuite suite) {
        assertThat(Statements.of(compose(suite.servedSubgraphs())))
                .containsExactlyElementsOf(Statements.of(compose(suite.subgraphs())));
    }

    private static String compose(List<SubgraphSource> sources) {
        return switch (Composition.compose(sources)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new AssertionError(failed.errors());
        };
    }
}
