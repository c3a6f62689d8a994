package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.planner.Stand.Reading;
import io.rendezvous.federation.schema.SubgraphField;
import io.rendezvous.federation.schema.SubgraphSchema;
import io.rendezvous.federation.schema.SubgraphType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Prints what a draft reads as a selection of its subgraph's schema, with the shape of the answer. */
final class SelectionPrinter {

    private static final String TYPENAME = "__typename";

    /** A field to print: on the type {@code on}, or where we stand when that is empty. */
    private record Unit(String on, SubgraphField field, Fact fact, Reading reading) {

        /** Two fields can share a response key only with the same signature. */
        String signature() {
            return field.type().wrapping()
                    + (reading.below() == null ? field.type().name() : "");
        }
    }

    private record Use(Fact fact, String signature) {}

    private final QueryGraph graph;
    private final Predicate<Place> typenameNeeded;
    private final SubgraphSchema schema;
    private final Map<Place, Map<String, Use>> keys = new HashMap<>();

    /** @param typenameNeeded whether the objects at a place must tell their runtime type */
    SelectionPrinter(QueryGraph graph, int subgraph, Predicate<Place> typenameNeeded) {
        this.graph = graph;
        this.typenameNeeded = typenameNeeded;
        schema = graph.supergraph().schema(subgraph);
    }

    PrintedSelection print(Stand stand) {
        var type = graph.type(stand.vertex());
        var units = new ArrayList<Unit>();
        stand.readings().forEach((fact, readings) -> readings.forEach(reading -> addUnits(units, type, fact, reading)));
        var typed = !type.isStandIn() && !isNamedByRepresentation(stand) && typenameNeeded.test(stand.place());
        var selection = new PrintedSelection.Builder(stand.place().id());
        if (typed || units.isEmpty()) {
            selection.typename(typed ? TYPENAME : null);
        }
        for (var unit : units) {
            var key = key(stand.place(), new Use(unit.fact(), unit.signature()));
            var below = unit.reading().below();
            selection.field(unit.on(), key, unit.fact(), unit.signature(), below == null ? null : print(below));
        }
        return selection.build();
    }

    private static boolean isNamedByRepresentation(Stand stand) {
        var draft = stand.draft();
        return draft.stand() == stand && draft.target().mode() == Target.Mode.OBJECT;
    }

    private void addUnits(List<Unit> units, SubgraphType type, Fact fact, Reading reading) {
        var possible = type.possible();
        var types = reading.types().intersect(possible);
        if (!type.isAbstract() || (types.equals(possible) && declares(type, fact, reading))) {
            units.add(new Unit("", field(type, fact), fact, reading));
            return;
        }
        var common = common(possible, types, fact, reading);
        if (common != null) {
            units.add(new Unit(common.name(), field(common, fact), fact, reading));
            return;
        }
        for (var index : types.toArray()) {
            var object = Objects.requireNonNull(
                    schema.type(graph.supergraph().typeNames().get(index)));
            units.add(new Unit(object.name(), field(object, fact), fact, reading));
        }
    }

    private static SubgraphField field(SubgraphType type, Fact fact) {
        return Objects.requireNonNull(type.fields().get(fact.name()));
    }

    /** Whether a field can be selected on an interface instead of on each of its types. */
    private static boolean declares(SubgraphType type, Fact fact, Reading reading) {
        var field = type.fields().get(fact.name());
        var below = reading.below();
        return field != null
                && (below == null || field.type().name().equals(below.vertex().type()));
    }

    /** An interface that stands for exactly these of the possible types. */
    private @Nullable SubgraphType common(TypeSet possible, TypeSet types, Fact fact, Reading reading) {
        return types.size() < 2
                ? null
                : schema.types().values().stream()
                        .filter(type -> type.kind() == SubgraphType.Kind.INTERFACE
                                && type.possible().intersect(possible).equals(types)
                                && declares(type, fact, reading))
                        .findFirst()
                        .orElse(null);
    }

    /** The field's name where nothing else has it, else an alias. */
    private String key(Place place, Use use) {
        var taken = keys.computeIfAbsent(place, _ -> new LinkedHashMap<>());
        for (var entry : taken.entrySet()) {
            if (entry.getValue().equals(use)) {
                return entry.getKey();
            }
        }
        var key = use.fact().name();
        for (var number = 1; taken.containsKey(key); number++) {
            key = "_f" + number;
        }
        taken.put(key, use);
        return key;
    }
}
