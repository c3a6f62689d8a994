package io.rendezvous.federation.composition;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long composition takes and how much heap it needs at its peak, garbage included. Arguments are the number of
 * subgraphs, of types that each owns, and of rounds. Every subgraph also adds a field to entities of two others and refers to
 * those of a third.
 */
final class CompositionBenchmark {

    private CompositionBenchmark() {}

    public static void main(String[] arguments) {
        int subgraphs = Integer.parseInt(arguments[0]);
        int types = Integer.parseInt(arguments[1]);
        var sources = IntStream.range(0, subgraphs)
                .mapToObj(index -> new SubgraphSource("s" + index, "http://s" + index, sdl(index, subgraphs, types)))
                .toList();
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            measure(sources);
        }
    }

    private static void measure(List<SubgraphSource> sources) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        var size = switch (Composition.compose(sources)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl().length();
            case CompositionResult.Failed failed ->
                throw new IllegalStateException(failed.errors().getFirst().toString());
        };
        var time = Duration.ofNanos(System.nanoTime() - start);
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf("%d ms, %d MB of heap, supergraph of %d KB%n", time.toMillis(), peak >> 20, size >> 10);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static String sdl(int subgraph, int subgraphs, int types) {
        int next = (subgraph + 1) % subgraphs;
        return """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])
                type Query { first%d: T%d_0 all%d: [Node] }
                interface Node { id: ID! }
                """.formatted(subgraph, subgraph, subgraph)
                + IntStream.range(0, types)
                        .mapToObj(type -> own(subgraph, type, next, types)
                                + added(subgraph, type, next)
                                + added(subgraph, type, (subgraph + 2) % subgraphs))
                        .collect(Collectors.joining());
    }

    private static String own(int subgraph, int type, int next, int types) {
        return """
                type T%1$d_%2$d implements Node @key(fields: "id") {
                    id: ID!
                    name: String!
                    size(unit: String = "cm"): Int
                    sibling: T%1$d_%3$d
                    neighbours(first: Int): [T%4$d_%2$d!]!
                }
                """.formatted(subgraph, type, (type + 1) % types, next);
    }

    private static String added(int subgraph, int type, int owner) {
        return """
                type T%1$d_%2$d @key(fields: "id") { id: ID! name: String! @external
                    from%3$d: String from%3$dRequired: String @requires(fields: "name") }
                """.formatted(owner, type, subgraph);
    }
}
