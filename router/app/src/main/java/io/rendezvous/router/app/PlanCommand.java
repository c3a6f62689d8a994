package io.rendezvous.router.app;

import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.planner.OperationPlanner;
import io.rendezvous.federation.schema.Supergraph;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code router plan}. */
@Command(
        name = "plan",
        description = "Prints how an operation is split over the subgraphs of a supergraph, and why.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--supergraph", required = true, paramLabel = "FILE", description = "As compose prints it.")
    @SuppressWarnings("NullAway.Init")
    private Path supergraph;

    @Option(names = "--operation", paramLabel = "NAME", description = "Which one, if the document has several.")
    private @Nullable String operation;

    @Option(names = "--variables", paramLabel = "JSON", description = "For @skip and @include.")
    private String variables = "{}";

    @Parameters(paramLabel = "QUERYFILE", description = "A GraphQL document.")
    @SuppressWarnings("NullAway.Init")
    private Path document;

    @Override
    public Integer call() {
        var planner = new OperationPlanner(parse(), Limits.defaults());
        spec.commandLine().getOut().println(plan(planner).strip());
        return 0;
    }

    private Supergraph parse() {
        try {
            return Supergraph.parse(SchemaFolder.read(supergraph));
        } catch (RuntimeException e) {
            if (e instanceof ProblemException) {
                throw e;
            }
            throw new ProblemException(supergraph + " is no supergraph: " + e.getMessage());
        }
    }

    private String plan(OperationPlanner planner) {
        try {
            return planner.explain(SchemaFolder.read(document), operation, variables());
        } catch (RequestRefusedException e) {
            throw new ProblemException(e.errors().stream()
                    .map(error -> error.code() + ": " + error.message())
                    .collect(Collectors.joining("\n")));
        }
    }

    private Map<String, @Nullable Object> variables() {
        try {
            return JsonMapper.shared().readValue(variables, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new ProblemException("--variables is no JSON object.");
        }
    }
}
