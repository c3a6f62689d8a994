package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.toCollection;

import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.planner.Hop.Opening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects at a place that arrive in the same way, and the drafts that were opened for them so far.
 */
final class Context {

    private record Entered(int type, Hop hop) {}

    private final Place place;
    private final List<Stand> arrivals;
    private final Map<Entered, Draft> entered = new LinkedHashMap<>();

    /** @param arrivals that all see these objects; empty at the root */
    Context(Place place, List<Stand> arrivals) {
        this.place = place;
        this.arrivals = arrivals;
    }

    Place place() {
        return place;
    }

    List<Stand> arrivals() {
        return arrivals;
    }

    List<Vertex> vertices() {
        return arrivals.stream().map(Stand::vertex).toList();
    }

    TypeSet types(QueryGraph graph) {
        return arrivals.stream()
                .map(arrival -> graph.possible(arrival.vertex()))
                .reduce(TypeSet::intersect)
                .orElse(place.possible());
    }

    Set<Opening> openings() {
        return entered.keySet().stream().map(key -> key.hop().opening()).collect(toCollection(LinkedHashSet::new));
    }

    @Nullable
    Draft entered(int type, Hop hop) {
        return entered.get(new Entered(type, hop));
    }

    void enter(int type, Hop hop, Draft draft) {
        entered.put(new Entered(type, hop), draft);
    }

    Map<Hop, Draft> entered(int type) {
        var found = new LinkedHashMap<Hop, Draft>();
        entered.forEach((key, draft) -> {
            if (key.type() == type) {
                found.put(key.hop(), draft);
            }
        });
        return found;
    }

    /** The drafts opened here, each once. */
    List<Draft> drafts() {
        return new ArrayList<>(new LinkedHashSet<>(entered.values()));
    }
}
