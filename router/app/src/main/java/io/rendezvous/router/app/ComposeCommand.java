package io.rendezvous.router.app;

import io.rendezvous.federation.contract.ApiSchema;
import io.rendezvous.federation.contract.Contract;
import io.rendezvous.federation.contract.InvalidContractException;
import io.rendezvous.federation.contract.TagFilter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code router compose}. */
@Command(
        name = "compose",
        description = "Composes the subgraphs of a folder and prints the supergraph, or says why they don't compose.",
        mixinStandardHelpOptions = true)
final class ComposeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--subgraphs", required = true, paramLabel = "FOLDER", description = "One <name>.graphqls each.")
    @SuppressWarnings("NullAway.Init")
    private Path subgraphs;

    @Option(names = "--url", paramLabel = "NAME=URL", description = "Where a subgraph is reached. Repeat for others.")
    private Map<String, String> urls = Map.of();

    @Option(names = "--include", paramLabel = "TAG", split = ",", description = "Show what carries one of these tags.")
    private Set<String> include = Set.of();

    @Option(names = "--exclude", paramLabel = "TAG", split = ",", description = "Hide what carries one of these tags.")
    private Set<String> exclude = Set.of();

    @Option(names = "--api", description = "Print the schema that clients see in place of the supergraph.")
    private boolean api;

    @Option(names = "--output", paramLabel = "FILE", description = "Write there in place of printing.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        var composed = SchemaFolder.compose(subgraphs, urls);
        var console = spec.commandLine();
        composed.hints().forEach(hint -> console.getErr().println(hint));
        var supergraph = contract(composed.supergraphSdl());
        var text = api ? ApiSchema.sdl(supergraph) : supergraph;
        if (output == null) {
            console.getOut().println(text.strip());
        } else {
            SchemaFolder.write(output, text);
        }
        return 0;
    }

    private String contract(String supergraph) {
        try {
            return include.isEmpty() && exclude.isEmpty()
                    ? supergraph
                    : Contract.apply(supergraph, new TagFilter(include, exclude));
        } catch (InvalidContractException e) {
            throw ProblemException.of(e.errors());
        }
    }
}
