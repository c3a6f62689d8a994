package io.rendezvous.router.app;

import io.rendezvous.federation.composition.CompositionResult.Composed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code router serve}. */
@Command(
        name = "serve",
        description = "Serves a graph to everyone who can reach this machine, for trying things out.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** One of the two. */
    static final class Graph {

        @Option(names = "--supergraph", paramLabel = "FILE", description = "As compose prints it.")
        private @Nullable Path supergraph;

        @Option(names = "--subgraphs", paramLabel = "FOLDER", description = "One <name>.graphqls each.")
        private @Nullable Path subgraphs;
    }

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Graph graph;

    @Option(names = "--url", paramLabel = "NAME=URL", description = "Where a subgraph is reached. Repeat for others.")
    private Map<String, String> urls = Map.of();

    @Option(names = "--port", description = "Default: ${DEFAULT-VALUE}")
    private int port = 4000;

    /** The program goes on for as long as the server does. */
    @Override
    public Integer call() {
        application().run();
        return 0;
    }

    SpringApplicationBuilder application() {
        var application = new SpringApplicationBuilder(RouterApplication.class)
                .properties("spring.config.name=router-serve", "server.port=" + port)
                .properties("rendezvous.schema.supergraph=" + supergraph().toUri());
        urls.forEach((name, url) -> application.properties("rendezvous.subgraphs." + name + ".url=" + url));
        return application;
    }

    private Path supergraph() {
        if (graph.supergraph != null) {
            SchemaFolder.read(graph.supergraph);
            return graph.supergraph.toAbsolutePath();
        }
        if (graph.subgraphs == null) {
            throw new IllegalStateException("One of the two is required");
        }
        return kept(SchemaFolder.compose(graph.subgraphs, urls));
    }

    private static Path kept(Composed composed) {
        try {
            var file = Files.createTempFile("supergraph", ".graphql");
            file.toFile().deleteOnExit();
            return Files.writeString(file, composed.supergraphSdl());
        } catch (IOException e) {
            throw new ProblemException("Can't write a temporary file.");
        }
    }
}
