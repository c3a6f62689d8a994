package io.rendezvous.federation.conformance;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.rendezvous.federation.Engine;
import io.rendezvous.federation.TestSubgraph;
import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult;
import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One folder of the conformance suite. */
record Feature(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/conformance");

    /** @param operation its name in the document */
    record Case(Feature feature, String document, String operation, Answer answer) {

        @Override
        public String toString() {
            return feature.name() + " " + operation;
        }
    }

    static List<Feature> all() {
        return list(ALL).stream().map(Feature::new).toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    List<Case> cases() {
        var answers = json("answers.json");
        var cases = new ArrayList<Case>();
        files(".graphql")
                .map(Feature::text)
                .forEach(document -> operations(document)
                        .forEach(name -> cases.add(new Case(this, document, name, answer(answers, name)))));
        return cases;
    }

    private static Answer answer(Map<?, ?> answers, String operation) {
        return new Answer((Map<?, ?>) Objects.requireNonNull(answers.get(operation), operation));
    }

    private static List<String> operations(String document) {
        return Parser.parse(document).getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> Objects.requireNonNull(operation.getName()))
                .toList();
    }

    /** New ones, that know nothing of earlier cases. */
    List<TestSubgraph> subgraphs() {
        var data = json("data.json");
        var counter = new AtomicInteger();
        return files(".graphqls")
                .map(file -> {
                    var subgraph = new TestSubgraph(subgraph(file), text(file));
                    new Knowledge(subgraph, (Map<?, ?>) Objects.requireNonNull(data.get(subgraph.name)), counter);
                    return subgraph;
                })
                .toList();
    }

    private static String subgraph(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    private String supergraph() {
        var sources = files(".graphqls").map(Feature::source).toList();
        return switch (Composition.compose(sources)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new IllegalStateException(name() + ": " + failed.errors());
        };
    }

    private static SubgraphSource source(Path file) {
        var subgraph = new TestSubgraph(subgraph(file), text(file));
        return new SubgraphSource(
                subgraph.name,
                "http://" + subgraph.name,
                file.toString().endsWith(".fed1.graphqls") ? text(file) : subgraph.linkedSdl());
    }

    Engine engine(List<TestSubgraph> subgraphs, Answer answer) {
        var builder = Engine.builder().supergraph(supergraph());
        for (var subgraph : subgraphs) {
            builder.transport(subgraph.name, answer.isDown(subgraph.name) ? new DownTransport() : subgraph.transport());
        }
        return builder.build();
    }

    private Stream<Path> files(String suffix) {
        return list(folder).stream().filter(file -> file.toString().endsWith(suffix));
    }

    private Map<?, ?> json(String file) {
        @Nullable Object json = Json.decode(text(folder.resolve(file)).getBytes(StandardCharsets.UTF_8));
        return (Map<?, ?>) Objects.requireNonNull(json);
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
