package io.rendezvous.router.app;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult.Composed;
import io.rendezvous.federation.composition.CompositionResult.Failed;
import io.rendezvous.federation.composition.SubgraphSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder with one {@code <name>.graphqls} or {@code <name>.graphql} for each subgraph. */
final class SchemaFolder {

    private static final String COMMON = "common";

    private SchemaFolder() {}

    /**
     * @param urls by subgraph; one that is missing is left empty in the supergraph
     */
    static Composed compose(Path folder, Map<String, String> urls) {
        var sources = sources(folder, urls);
        return switch (Composition.compose(sources)) {
            case Composed composed -> composed;
            case Failed failed -> throw ProblemException.of(failed.errors());
        };
    }

    /** What the file {@code common} holds goes before each of the others. */
    private static List<SubgraphSource> sources(Path folder, Map<String, String> urls) {
        var schemas = schemas(folder);
        if (schemas.isEmpty()) {
            throw new ProblemException("There is no schema in " + folder + ".");
        }
        var common = schemas.getOrDefault(COMMON, "");
        return schemas.entrySet().stream()
                .filter(schema -> !schema.getKey().equals(COMMON))
                .map(schema -> new SubgraphSource(
                        schema.getKey(), urls.getOrDefault(schema.getKey(), ""), common + schema.getValue()))
                .toList();
    }

    private static Map<String, String> schemas(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.graphqls?"))
                    .collect(Collectors.toMap(SchemaFolder::name, file -> read(file) + "\n"));
        } catch (IOException e) {
            throw new ProblemException("Can't read the folder " + folder + ".");
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.graphqls?$", "");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ProblemException("Can't read " + file + ".");
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ProblemException("Can't write " + file + ".");
        }
    }
}
