package io.rendezvous.federation.composition;

import io.rendezvous.federation.composition.Mutations.Mutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what composition says of many schemas, with the schemas, as a line of JSON each, so that another composer can be asked
 * the same. Arguments are the file to write, a seed and the number of mutations.
 */
final class Verdicts {

    private Verdicts() {}

    public static void main(String[] arguments) throws IOException {
        var mutants = Mutations.of(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        var suites = AuditSuite.all().map(suite -> new Mutant("audit " + suite.name(), suite.subgraphs()));
        var lines = Stream.of(suites, examples("errors"), examples("hints"), mutants)
                .flatMap(cases -> cases)
                .map(Verdicts::line)
                .toList();
        Files.write(Path.of(arguments[0]), lines);
    }

    private static Stream<Mutant> examples(String folder) throws IOException {
        return Example.all(folder, _ -> List.of())
                .map(example -> new Mutant("example " + example, example.subgraphs()));
    }

    private static String line(Mutant mutant) {
        var codes = switch (Composition.compose(mutant.subgraphs())) {
            case CompositionResult.Composed _ -> Stream.<String>empty();
            case CompositionResult.Failed failed ->
                failed.errors().stream().map(error -> error.code().name());
        };
        var subgraphs = mutant.subgraphs().stream()
                .map(subgraph -> "{\"name\":" + quoted(subgraph.name()) + ",\"url\":" + quoted(subgraph.url())
                        + ",\"sdl\":" + quoted(subgraph.sdl()) + "}")
                .collect(Collectors.joining(","));
        return "{\"name\":" + quoted(mutant.name()) + ",\"codes\":["
                + codes.distinct().sorted().map(Verdicts::quoted).collect(Collectors.joining(",")) + "],\"subgraphs\":["
                + subgraphs + "]}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(character);
                case '\n' -> quoted.append("\\n");
                default ->
                    quoted.append(
                            character < ' ' ? String.format("\\u%04x", character) : Character.toString(character));
            }
        });
        return quoted.append('"').toString();
    }
}
