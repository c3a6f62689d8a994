package io.rendezvous.federation.planner;

import io.rendezvous.federation.plan.Representation.GuardedPart;
import io.rendezvous.federation.plan.Representation.Nested;
import io.rendezvous.federation.plan.Representation.Part;
import io.rendezvous.federation.plan.Representation.Scalar;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.schema.FieldSet;
import io.rendezvous.federation.schema.SubgraphType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a representation must carry among what earlier drafts read, and has them read what they don't yet. */
final class RepresentationBuilder {

    private record Supply(Stand stand, QueryGraph.Read read) {}

    private final QueryGraph graph;
    private final HopTables tables;
    private final DraftBuilder drafts;

    RepresentationBuilder(QueryGraph graph, HopTables tables, DraftBuilder drafts) {
        this.graph = graph;
        this.tables = tables;
        this.drafts = drafts;
    }

    /** @param after receives the drafts that read the parts */
    List<Part> parts(Context context, int type, Hop hop, FieldSet key, Set<Draft> after) {
        var subgraph = hop.target().subgraph();
        var holder = holder(subgraph, hop.target().type(), type);
        var parts = new ArrayList<>(parts(context, type, key, subgraph, holder, true, after));
        for (var part : parts(context, type, hop.requires(), subgraph, holder, false, after)) {
            if (parts.stream().noneMatch(other -> other.name().equals(part.name()) && other.slot() == part.slot())) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    /** Whose fields a representation names: the stand-in's, or those of the runtime type. */
    private @Nullable SubgraphType holder(int subgraph, String declared, int type) {
        var schema = graph.supergraph().schema(subgraph);
        var standing = schema.type(declared);
        return standing != null && standing.isStandIn()
                ? standing
                : schema.type(graph.supergraph().typeNames().get(type));
    }

    private List<Part> parts(
            Context context,
            int type,
            FieldSet fields,
            int subgraph,
            @Nullable SubgraphType holder,
            boolean mandatory,
            Set<Draft> after) {
        var parts = new ArrayList<Part>();
        for (var item : fields.on(type)) {
            parts.add(part(context, type, item, subgraph, holder, mandatory, after));
        }
        return parts;
    }

    private Part part(
            Context context,
            int type,
            FieldSet.Item item,
            int subgraph,
            @Nullable SubgraphType holder,
            boolean mandatory,
            Set<Draft> after) {
        var supply = supply(context, type, item);
        var below = supply.read().below();
        var possible = below == null ? TypeSet.NONE : graph.supergraph().possible(below.type());
        var fact = context.place()
                .need(
                        item.name(),
                        item.arguments(),
                        type,
                        supply.read().field().type().lists(),
                        possible);
        var stand = supply.stand().read(fact, type, below);
        after.add(supply.stand().draft());
        if (stand == null || below == null) {
            return new Scalar(item.name(), fact.slot(), mandatory);
        }
        var field = holder == null ? null : holder.fields().get(item.name());
        var declared = field == null ? below.type() : field.type().name();
        var arriving = drafts.context(stand.place(), List.of(stand));
        return nested(arriving, item, fact.slot(), subgraph, declared, mandatory, after);
    }

    private Nested nested(
            Context context,
            FieldSet.Item item,
            int slot,
            int subgraph,
            String declared,
            boolean mandatory,
            Set<Draft> after) {
        var types = context.types(graph);
        var guards = new LinkedHashMap<Part, TypeSet>();
        for (var type : types.toArray()) {
            var holder = holder(subgraph, declared, type);
            for (var part : parts(context, type, item.children(), subgraph, holder, mandatory, after)) {
                guards.merge(part, TypeSet.of(type), TypeSet::union);
            }
        }
        var standing = graph.supergraph().schema(subgraph).type(declared);
        var withTypename = standing != null && standing.isAbstract();
        if (withTypename || guards.values().stream().anyMatch(guard -> !guard.equals(types))) {
            for (var type : types.toArray()) {
                drafts.knowTypename(context, type, after);
            }
        }
        var parts = guards.entrySet().stream()
                .map(guard -> new GuardedPart(guard.getValue().equals(types) ? null : guard.getValue(), guard.getKey()))
                .toList();
        return new Nested(item.name(), slot, mandatory, context.place().id(), withTypename, parts);
    }

    /** Who can tell a field most cheaply, entering another subgraph if nobody can yet. */
    private Supply supply(Context context, int type, FieldSet.Item item) {
        Supply best = null;
        var bestCost = HopTable.IMPOSSIBLE;
        for (var stand : context.arrivals()) {
            var cost = cost(stand, type, item, FieldSet.EMPTY);
            if (cost < bestCost) {
                best = supply(stand, type, item);
                bestCost = cost;
            }
        }
        for (var entered : context.entered(type).entrySet()) {
            var stand = entered.getValue().stand();
            var cost = cost(stand, type, item, entered.getKey().requires());
            if (cost < bestCost) {
                best = supply(stand, type, item);
                bestCost = cost;
            }
        }
        return best == null ? enter(context, type, item) : best;
    }

    private Supply enter(Context context, int type, FieldSet.Item item) {
        Hop best = null;
        var bestCost = HopTable.IMPOSSIBLE;
        for (var way : drafts.ways(context, type).entrySet()) {
            var hop = way.getKey();
            var cost = way.getValue().cost() + cost(hop.target().vertex(), type, item, hop.requires());
            if (cost < bestCost) {
                best = hop;
                bestCost = cost;
            }
        }
        if (best == null) {
            throw new IllegalStateException("Nothing supplies " + item + " at " + context.place());
        }
        return supply(drafts.enter(context, type, best).stand(), type, item);
    }

    private Supply supply(Stand stand, int type, FieldSet.Item item) {
        var read = graph.read(stand.vertex(), type, item.name());
        return new Supply(stand, Objects.requireNonNull(read));
    }

    /** What is read anyway comes first. */
    private long cost(Stand stand, int type, FieldSet.Item item, FieldSet carried) {
        var cost = cost(stand.vertex(), type, item, carried);
        return stand.reads(item.name(), type) ? cost - Costs.FIELD : cost;
    }

    private long cost(Vertex vertex, int type, FieldSet.Item item, FieldSet carried) {
        var read = graph.read(vertex, type, item.name());
        if (read == null
                || !(read.field().requires().isEmpty()
                        || read.field().requires().equals(carried))) {
            return HopTable.IMPOSSIBLE;
        }
        return Costs.FIELD + (read.below() == null ? 0 : tables.below(read.below(), item.children()));
    }
}
