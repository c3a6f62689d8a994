package io.rendezvous.bench;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult;
import io.rendezvous.federation.composition.SubgraphSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A graph of any size. Each type belongs to one subgraph and has three neighbours; two further subgraphs add a field to
 * it. The same sizes give the same graph.
 */
record GeneratedGraph(int subgraphs, int types) {

    private static final int NEIGHBOURS = 3;
    private static final int GUESTS = 2;

    List<SubgraphSource> sources() {
        return IntStream.range(0, subgraphs).mapToObj(this::source).toList();
    }

    String supergraph() {
        return switch (Composition.compose(sources())) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed ->
                throw new IllegalStateException(failed.errors().toString());
        };
    }

    private SubgraphSource source(int subgraph) {
        var sdl = new StringBuilder("""
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
                type Query {
                """);
        var own = IntStream.range(0, types)
                .filter(type -> type % subgraphs == subgraph)
                .toArray();
        for (var type : own) {
            sdl.append("  t%d: T%d\n".formatted(type, type));
        }
        sdl.append("}\n");
        for (var type : own) {
            sdl.append("type T%d @key(fields: \"id\") {\n  id: ID!\n  name: String\n".formatted(type));
            for (var neighbour : neighbours(type)) {
                sdl.append("  t%d: [T%d!]\n".formatted(neighbour, neighbour));
            }
            sdl.append("}\n");
        }
        referred(subgraph, own).forEach(type -> sdl.append(reference(type, subgraph)));
        return new SubgraphSource("s" + subgraph, "http://localhost/s" + subgraph, sdl.toString());
    }

    List<Integer> neighbours(int type) {
        return IntStream.rangeClosed(1, NEIGHBOURS)
                .map(step -> (type * 7 + step * 131) % types)
                .distinct()
                .boxed()
                .toList();
    }

    /** Types of other subgraphs that this one refers to or adds a field to. */
    private List<Integer> referred(int subgraph, int[] own) {
        var referred = new ArrayList<Integer>();
        for (var type : own) {
            referred.addAll(neighbours(type));
        }
        IntStream.range(0, types).filter(type -> isGuest(subgraph, type)).forEach(referred::add);
        return referred.stream()
                .distinct()
                .filter(type -> type % subgraphs != subgraph)
                .toList();
    }

    private boolean isGuest(int subgraph, int type) {
        var distance = Math.floorMod(subgraph - type % subgraphs, subgraphs);
        return distance >= 1 && distance <= GUESTS;
    }

    private String reference(int type, int subgraph) {
        var more = isGuest(subgraph, type) ? "  extra%d: String\n".formatted(subgraph) : "";
        return "type T%d @key(fields: \"id\") {\n  id: ID!\n%s}\n".formatted(type, more);
    }

    /** A query from a random type along random neighbours, with what several subgraphs know of each. */
    String query(Random random) {
        var type = random.nextInt(types);
        return "{ t%d %s }".formatted(type, selection(type, random, 1 + random.nextInt(4)));
    }

    private String selection(int type, Random random, int depth) {
        var text = new StringBuilder("{ id");
        if (random.nextBoolean()) {
            text.append(" name");
        }
        for (var guest = 1; guest <= GUESTS; guest++) {
            if (random.nextBoolean()) {
                text.append(" extra").append((type % subgraphs + guest) % subgraphs);
            }
        }
        for (var neighbour : neighbours(type)) {
            if (depth > 0 && random.nextBoolean()) {
                text.append(" t%d %s".formatted(neighbour, selection(neighbour, random, depth - 1)));
            }
        }
        return text.append(" }").toString();
    }
}
