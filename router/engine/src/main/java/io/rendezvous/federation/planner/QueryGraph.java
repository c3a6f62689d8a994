package io.rendezvous.federation.planner;

import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.planner.Target.Mode;
import io.rendezvous.federation.schema.FieldSet;
import io.rendezvous.federation.schema.SubgraphField;
import io.rendezvous.federation.schema.SubgraphType;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be read where, and which ways lead from one subgraph into another. Shared by all operations for which the same
 * labels of gradual overrides are on.
 */
final class QueryGraph {

    /** @param below where reading the field leads; null for a leaf */
    record Read(SubgraphField field, @Nullable Vertex below) {}

    private final Supergraph supergraph;
    private final Set<String> labels;
    private final Map<Integer, List<Target>> targets = new ConcurrentHashMap<>();

    QueryGraph(Supergraph supergraph, Set<String> labels) {
        this.supergraph = supergraph;
        this.labels = labels;
    }

    Supergraph supergraph() {
        return supergraph;
    }

    SubgraphType type(Vertex vertex) {
        return Objects.requireNonNull(supergraph.schema(vertex.subgraph()).type(vertex.type()));
    }

    TypeSet possible(Vertex vertex) {
        return type(vertex).possible();
    }

    boolean isStandIn(Vertex vertex) {
        return type(vertex).isStandIn();
    }

    /** Reads a field of objects of a runtime type, or null where that subgraph can't. */
    @Nullable
    Read read(Vertex vertex, int type, String name) {
        var standing = type(vertex);
        if (!standing.possible().contains(type)) {
            return null;
        }
        var schema = supergraph.schema(vertex.subgraph());
        var holder = standing.isStandIn()
                ? standing
                : schema.type(supergraph.typeNames().get(type));
        var field = holder == null ? null : holder.fields().get(name);
        if (field == null || (!isReadable(field) && !vertex.view().has(name, type))) {
            return null;
        }
        var below = field.type().name();
        return schema.type(below) == null
                ? new Read(field, null)
                : new Read(
                        field,
                        new Vertex(
                                vertex.subgraph(),
                                below,
                                vertex.view().below(name, type).and(field.provides())));
    }

    private boolean isReadable(SubgraphField field) {
        return field.override()
                .map(side -> side.takesOver() == labels.contains(side.label()))
                .orElse(field.readable());
    }

    /** The ways into subgraphs for objects of a runtime type, by name of subgraph. */
    List<Target> targets(int type) {
        return targets.computeIfAbsent(type, this::findTargets);
    }

    private List<Target> findTargets(int type) {
        var name = supergraph.typeNames().get(type);
        var names = Stream.concat(Stream.of(name), supergraph.interfacesOf(type).stream())
                .distinct()
                .toList();
        var found = new ArrayList<Target>();
        for (var schema : supergraph.ranked()) {
            for (var candidate : names) {
                var here = schema.type(candidate);
                if (here != null
                        && here.possible().contains(type)
                        && !here.keys().isEmpty()) {
                    found.add(new Target(schema.index(), candidate, mode(here, candidate.equals(name)), here.keys()));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Mode mode(SubgraphType type, boolean isRuntimeType) {
        if (type.isStandIn()) {
            return Mode.STAND_IN;
        }
        return isRuntimeType ? Mode.OBJECT : Mode.INTERFACE;
    }

    /** The subgraphs that have this root type, by name. */
    List<Target> roots(OperationKind kind) {
        var name = Objects.requireNonNull(supergraph.root(kind));
        return supergraph.ranked().stream()
                .filter(schema -> schema.type(name) != null)
                .map(schema -> new Target(schema.index(), name, Mode.ROOT, List.of(FieldSet.EMPTY)))
                .toList();
    }
}
