package io.rendezvous.federation.composition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One suite of the federation gateway audit. */
record AuditSuite(String name) {

    private static final Path FOLDER = Path.of("src/test/resources/federation-audit");

    static Stream<AuditSuite> all() {
        return list(FOLDER).stream().filter(Files::isDirectory).map(path -> new AuditSuite(fileName(path)));
    }

    /** As authored. */
    List<SubgraphSource> subgraphs() {
        return sources("subgraphs");
    }

    /** As a server answers {@code _service { sdl }}. */
    List<SubgraphSource> servedSubgraphs() {
        return sources("served");
    }

    private List<SubgraphSource> sources(String folder) {
        return list(FOLDER.resolve(name).resolve(folder)).stream()
                .map(path -> source(fileName(path).replace(".graphql", ""), read(path)))
                .toList();
    }

    private SubgraphSource source(String subgraph, String sdl) {
        return new SubgraphSource(subgraph, "http://localhost:14200/" + name + "/" + subgraph, sdl);
    }

    /** As another composer makes it. */
    String supergraph() {
        return read(FOLDER.resolve(name).resolve("supergraph.graphql"));
    }

    String apiSchema() {
        return read(FOLDER.resolve(name).resolve("api.graphql"));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String fileName(Path path) {
        return path.getFileName().toString();
    }

    private static List<Path> list(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
