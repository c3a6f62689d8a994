package io.rendezvous.federation.composition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case of {@code src/test/resources/composition-errors}: a file per error code. {@code #! raises} begins subgraphs that raise
 * it, followed by the errors as {@code #> } lines; {@code #! composes} begins subgraphs that just don't. {@code # subgraph a}
 * begins a subgraph, which links federation 2 unless it links something itself or its line says {@code (federation 1)}.
 *
 * @param text without the {@code #> } lines
 */
record ErrorCase(Path file, int index, boolean raises, String text, List<String> expected) {

    static final Path FOLDER = Path.of("src/test/resources/composition-errors");

    private static final String LINK = """

            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides",
            "@external", "@shareable", "@inaccessible", "@override", "@tag", "@interfaceObject", "@extends"])
            """;

    private static final Pattern SUBGRAPH = Pattern.compile("(?m)^# subgraph (\\S*)(.*)$");

    static Stream<ErrorCase> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().flatMap(file -> of(file).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ErrorCase> of(Path file) {
        var cases = new ArrayList<ErrorCase>();
        for (var section : read(file).split("(?m)^(?=#! )")) {
            if (!section.isBlank()) {
                var expected =
                        section.lines().filter(line -> line.startsWith("#> ")).map(line -> line.substring(3));
                var text =
                        section.lines().filter(line -> !line.startsWith("#> ")).collect(Collectors.joining("\n"));
                cases.add(new ErrorCase(file, cases.size(), section.startsWith("#! raises"), text, expected.toList()));
            }
        }
        return cases;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CompositionErrorCode code() {
        return CompositionErrorCode.valueOf(file.getFileName().toString().replace(".graphql", ""));
    }

    List<SubgraphSource> subgraphs() {
        var headers = SUBGRAPH.matcher(text).results().toList();
        var sources = new ArrayList<SubgraphSource>();
        for (int i = 0; i < headers.size(); i++) {
            int end = i + 1 < headers.size() ? headers.get(i + 1).start() : text.length();
            var sdl = text.substring(headers.get(i).end() + 1, end);
            boolean linked = sdl.contains("@link(") || headers.get(i).group(2).contains("federation 1");
            var name = headers.get(i).group(1).replace("\"", "");
            sources.add(new SubgraphSource(name, "http://" + name, linked ? sdl : sdl + LINK));
        }
        return sources;
    }

    /** The file's section with other errors. */
    String withErrors(List<String> errors) {
        var lines = new ArrayList<>(text.strip().lines().toList());
        errors.forEach(error -> lines.add(lines.indexOf(lines.getFirst()) + 1 + errors.indexOf(error), "#> " + error));
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return code() + (raises ? " raised" : " not raised") + " [" + index + "]";
    }
}
