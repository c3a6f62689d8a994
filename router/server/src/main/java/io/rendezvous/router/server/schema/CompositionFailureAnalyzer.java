package io.rendezvous.router.server.schema;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what does not compose in place of a stack trace. */
final class CompositionFailureAnalyzer extends AbstractFailureAnalyzer<CompositionFailedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CompositionFailedException failure) {
        var problems =
                failure.problems().stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The subgraphs don't make a graph that this door could serve:\n\n" + problems,
                "Correct the schemas named above, then start the door again.",
                failure);
    }
}
