package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.Representation.GuardedPart;
import io.rendezvous.federation.plan.Representation.Nested;
import io.rendezvous.federation.plan.Representation.Part;
import io.rendezvous.federation.plan.TypeSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which runtime types the drafts can meet at each place, and where objects must tell theirs. */
final class RuntimeTypes {

    private final QueryGraph graph;
    private final Map<Place, TypeSet> met = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    RuntimeTypes(QueryGraph graph, Place root, List<Draft> drafts) {
        this.graph = graph;
        met.put(root, root.possible());
        for (var draft : drafts) {
            draft.stand().visit(stand -> {
                if (stand != draft.stand()) {
                    met.merge(stand.place(), graph.possible(stand.vertex()), TypeSet::union);
                }
            });
        }
        for (var draft : drafts) {
            ask(draft);
        }
    }

    private void ask(Draft draft) {
        if (!draft.isRoot() && !at(draft.place()).equals(draft.types())) {
            asked.add(draft.place().id());
        }
        if (draft.types().size() > 1 && draft.target().mode() == Target.Mode.OBJECT) {
            asked.add(draft.place().id());
        }
        draft.parts().forEach(this::ask);
    }

    private void ask(Part part) {
        if (part instanceof Nested nested) {
            if (nested.withTypename() || nested.parts().stream().anyMatch(guarded -> guarded.types() != null)) {
                asked.add(nested.position());
            }
            nested.parts().stream().map(GuardedPart::part).forEach(this::ask);
        }
    }

    /** Empty where nothing is read. */
    TypeSet at(Place place) {
        return met.getOrDefault(place, TypeSet.NONE);
    }

    /** The runtime type of every object at a place, or -1. The root has one even when nothing is fetched. */
    int known(Place place) {
        var types = place.parent() == null ? place.possible() : at(place);
        return types.size() == 1 ? types.toArray()[0] : -1;
    }

    boolean mustTell(Place place) {
        return at(place).size() > 1
                && (place.typenameWanted()
                        || asked.contains(place.id())
                        || !at(place)
                                .intersect(graph.supergraph().hiddenTypes())
                                .isEmpty());
    }

    /** Null when every object that the drafts meet at the place is of these types. */
    @Nullable
    TypeSet guard(Place place, TypeSet types) {
        return types.containsAll(Objects.requireNonNull(met.get(place))) ? null : types;
    }
}
