package io.rendezvous.federation.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Schemas that may or may not compose: subgraphs of the audit with one to three small changes each, the same for a seed. */
final class Mutations {

    /** Subgraphs under a name that says where they come from. */
    record Mutant(String name, List<SubgraphSource> subgraphs) {}

    private record Change(Pattern place, UnaryOperator<String> replacement) {

        static Change of(String place, UnaryOperator<String> replacement) {
            return new Change(Pattern.compile(place, Pattern.MULTILINE), replacement);
        }
    }

    private static final List<Change> CHANGES = List.of(
            Change.of(" @shareable\\b", _ -> ""),
            Change.of(" @external\\b", _ -> ""),
            Change.of(" @inaccessible\\b", _ -> ""),
            Change.of(" @interfaceObject\\b", _ -> ""),
            Change.of(" @key\\([^)]*\\)", _ -> ""),
            Change.of(" @requires\\([^)]*\\)", _ -> ""),
            Change.of(" @provides\\([^)]*\\)", _ -> ""),
            Change.of(" @override\\([^)]*\\)", _ -> ""),
            Change.of("(?<=@key\\(fields: \")\\w+", field -> field + "Code"),
            Change.of("(?<=fields: \"[^\"]{0,40}\")\\)", _ -> ", resolvable: false)"),
            Change.of(" implements [\\w &]+", _ -> ""),
            Change.of(": (ID|String|Int|Boolean|Float)\\b", type -> type.equals(": Int") ? ": String" : ": Int"),
            Change.of("(?<=: \\[?\\w{1,30}\\]?)!", _ -> ""),
            Change.of("(?<=^  \\w{1,30}: \\w{1,30})$", _ -> "!"),
            Change.of("(?<=^  \\w{1,30}: \\w{1,30}!?)$", _ -> " @shareable"),
            Change.of("(?<=^  \\w{1,30}: \\w{1,30}!?)$", _ -> " @inaccessible"),
            Change.of("(?<=^  \\w{1,30}: \\w{1,30}!?)$", _ -> " @external"),
            Change.of("(?<=^  )\\w+(?=: )", field -> field + "Renamed"),
            Change.of("^  \\w+: .*\\n", _ -> ""),
            Change.of("^  [A-Z_]+\\n", _ -> ""),
            Change.of("(?<=\\w)\\(\\w+: \\w+!?\\)", _ -> ""),
            Change.of(" \\| \\w+", _ -> ""));

    private Mutations() {}

    static Stream<Mutant> of(long seed, int count) {
        var suites = AuditSuite.all().toList();
        return IntStream.range(0, count).mapToObj(index -> {
            var random = new Random(seed * 1_000_003 + index);
            var suite = suites.get(random.nextInt(suites.size()));
            var subgraphs = new ArrayList<>(suite.subgraphs());
            for (int change = random.nextInt(3); change >= 0; change--) {
                int which = random.nextInt(subgraphs.size());
                subgraphs.set(which, changed(subgraphs.get(which), random));
            }
            return new Mutant(suite.name() + " #" + index, subgraphs);
        });
    }

    private static SubgraphSource changed(SubgraphSource source, Random random) {
        for (int attempt = 0; attempt < 20; attempt++) {
            var change = CHANGES.get(random.nextInt(CHANGES.size()));
            var places = change.place().matcher(source.sdl()).results().toList();
            if (!places.isEmpty()) {
                var place = places.get(random.nextInt(places.size()));
                var sdl = source.sdl().substring(0, place.start())
                        + change.replacement().apply(place.group())
                        + source.sdl().substring(place.end());
                return new SubgraphSource(source.name(), source.url(), sdl);
            }
        }
        return source;
    }
}
