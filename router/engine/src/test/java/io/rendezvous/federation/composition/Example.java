package io.rendezvous.federation.composition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An example of {@code src/test/resources/composition}: a file per error or hint code. {@code #! raises} begins subgraphs that
 * raise it, followed by all that is raised as {@code #> } lines; {@code #! composes} begins subgraphs that just don't.
 * {@code # subgraph a} begins a subgraph, which links federation 2 unless it links something itself or its line says
 * {@code (federation 1)}.
 *
 * @param text without the {@code #> } lines
 */
record Example(Path file, int index, boolean raises, String text, List<String> expected) {

    private static final Path FOLDER = Path.of("src/test/resources/composition");

    private static final String LINK = """

            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides",
            "@external", "@shareable", "@inaccessible", "@override", "@tag", "@interfaceObject", "@extends",
            "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize", "@context", "@fromContext"])
            """;

    private static final Pattern SUBGRAPH = Pattern.compile("(?m)^# subgraph (\\S*)(.*)$");

    /** Those of a folder; with {@code -Dgolden=update} they first get what is raised now. */
    static Stream<Example> all(String folder, Function<CompositionResult, List<String>> raised) throws IOException {
        if (System.getProperty("golden", "check").equals("update")) {
            for (var file : files(folder)) {
                var sections = of(file).stream().map(example -> example.with(example.raised(raised)));
                Files.writeString(file, sections.collect(Collectors.joining("\n")));
            }
        }
        return files(folder).stream().flatMap(file -> of(file).stream());
    }

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    List<String> raised(Function<CompositionResult, List<String>> raised) {
        return raised.apply(Composition.compose(subgraphs()));
    }

    private static List<Example> of(Path file) {
        var cases = new ArrayList<Example>();
        for (var section : read(file).split("(?m)^(?=#! )")) {
            if (!section.isBlank()) {
                var expected =
                        section.lines().filter(line -> line.startsWith("#> ")).map(line -> line.substring(3));
                var text =
                        section.lines().filter(line -> !line.startsWith("#> ")).collect(Collectors.joining("\n"));
                cases.add(new Example(file, cases.size(), section.startsWith("#! raises"), text, expected.toList()));
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

    String code() {
        return file.getFileName().toString().replace(".graphql", "");
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

    private String with(List<String> raised) {
        var lines = new ArrayList<>(text.strip().lines().toList());
        lines.addAll(1, raised.stream().map(line -> "#> " + line).toList());
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return code() + (raises ? " raised" : " not raised") + " [" + index + "]";
    }
}
