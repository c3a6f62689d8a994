package io.rendezvous.schema;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionError;
import io.rendezvous.federation.composition.CompositionResult;
import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.contract.ApiSchema;
import io.rendezvous.federation.contract.Contract;
import io.rendezvous.federation.contract.TagFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The contracts as they lie in this module's folders. */
final class SchemaFolder {

    static final List<String> SUBGRAPHS = List.of("bookings", "chat", "content", "matching", "providers", "users");
    static final List<String> DOORS = List.of("public", "mobile", "web", "admin");

    private SchemaFolder() {}

    static List<SubgraphSource> subgraphs() {
        return SUBGRAPHS.stream().map(SchemaFolder::subgraph).toList();
    }

    private static SubgraphSource subgraph(String name) {
        int port = 4101
                + List.of("users", "providers", "bookings", "matching", "chat", "content")
                        .indexOf(name);
        var sdl = read("subgraphs/common.graphqls") + "\n" + read("subgraphs/" + name + ".graphqls");
        return new SubgraphSource(name, "http://localhost:" + port + "/graphql", sdl);
    }

    /** The subgraphs that a door composes: its own view among them, if it has one. */
    static List<SubgraphSource> subgraphsOf(String door) {
        var sources = new ArrayList<>(subgraphs());
        if (Files.exists(Path.of("views/" + door + ".graphqls"))) {
            sources.add(new SubgraphSource("view", "local:view", read("views/" + door + ".graphqls")));
        }
        return sources;
    }

    static String compose(List<SubgraphSource> sources) {
        return switch (Composition.compose(sources)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed ->
                throw new AssertionError(
                        failed.errors().stream().map(CompositionError::toString).collect(joining("\n")));
        };
    }

    static String apiSchemaOf(String door) {
        return ApiSchema.sdl(Contract.apply(compose(subgraphsOf(door)), contract(door)));
    }

    private static TagFilter contract(String door) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("contracts.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TagFilter(
                tags(properties.getProperty(door + ".include", "")),
                tags(properties.getProperty(door + ".exclude", "")));
    }

    private static Set<String> tags(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(toSet());
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
