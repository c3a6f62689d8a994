package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.TypeSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which runtime types a place can hold. Where several subgraphs could answer the path to it and their abstract types have
 * different members, only those that all of them have: the answer must not depend on who is asked.
 */
final class Membership {

    private final QueryGraph graph;
    private final HopTables tables;
    private final List<Target> roots;
    private final Map<Place, TypeSet> members = new HashMap<>();
    private final Map<Place, Set<Vertex>> providers = new HashMap<>();

    Membership(QueryGraph graph, HopTables tables, List<Target> roots) {
        this.graph = graph;
        this.tables = tables;
        this.roots = roots;
    }

    TypeSet of(Place place) {
        var known = members.get(place);
        if (known == null) {
            known = place.possible().size() <= 1 ? place.possible() : narrow(place);
            members.put(place, known);
        }
        return known;
    }

    private TypeSet narrow(Place place) {
        var narrowed = TypeSet.NONE;
        var fact = leadingTo(place);
        for (var type : fact.types().toArray()) {
            var common = place.possible();
            for (var vertex : reading(fact, type)) {
                common = common.intersect(graph.possible(vertex));
            }
            narrowed = narrowed.union(common);
        }
        return narrowed;
    }

    private static Fact leadingTo(Place place) {
        var parent = Objects.requireNonNull(place.parent());
        return parent.facts().stream()
                .filter(fact -> fact.child() == place)
                .findFirst()
                .orElseThrow();
    }

    /** Where objects at a place can stand, whichever subgraphs answer. */
    private Set<Vertex> providers(Place place) {
        var known = providers.get(place);
        if (known == null) {
            known = new LinkedHashSet<>();
            if (place.parent() == null) {
                roots.stream().map(Target::vertex).forEach(known::add);
            } else {
                var fact = leadingTo(place);
                for (var type : fact.types().toArray()) {
                    known.addAll(reading(fact, type));
                }
            }
            providers.put(place, known);
        }
        return known;
    }

    private Set<Vertex> reading(Fact fact, int type) {
        var stands = new LinkedHashSet<Vertex>();
        providers(fact.place()).stream()
                .filter(vertex -> graph.possible(vertex).contains(type))
                .forEach(stands::add);
        if (fact.place().parent() != null) {
            var table = tables.table(type, List.copyOf(stands), true);
            table.ways().keySet().forEach(hop -> stands.add(hop.target().vertex()));
        }
        var below = new LinkedHashSet<Vertex>();
        for (var stand : stands) {
            var read = graph.read(stand, type, fact.name());
            if (read != null && read.below() != null) {
                below.add(read.below());
            }
        }
        return below;
    }
}
