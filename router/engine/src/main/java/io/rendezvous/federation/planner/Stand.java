package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.TypeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Objects at a place as one draft sees them, and what it reads of them. */
final class Stand {

    /**
     * @param below where reading leads for these types, null for a leaf
     */
    record Reading(TypeSet types, @Nullable Stand below) {}

    private final Draft draft;
    private final Place place;
    private final Vertex vertex;
    private final Map<Fact, List<Reading>> readings = new LinkedHashMap<>();

    Stand(Draft draft, Place place, Vertex vertex) {
        this.draft = draft;
        this.place = place;
        this.vertex = vertex;
    }

    Draft draft() {
        return draft;
    }

    Place place() {
        return place;
    }

    Vertex vertex() {
        return vertex;
    }

    Map<Fact, List<Reading>> readings() {
        return readings;
    }

    boolean reads(String name, int type) {
        return readings.entrySet().stream()
                .anyMatch(entry -> entry.getKey().name().equals(name)
                        && entry.getValue().stream()
                                .anyMatch(reading -> reading.types().contains(type)));
    }

    /** Adds a fact to what is read of objects of a type; the stand below, or null for a leaf. */
    @Nullable
    Stand read(Fact fact, int type, @Nullable Vertex below) {
        var known = readings.computeIfAbsent(fact, _ -> new ArrayList<>());
        for (var index = 0; index < known.size(); index++) {
            var reading = known.get(index);
            if (Objects.equals(below, reading.below() == null ? null : reading.below().vertex)) {
                known.set(index, new Reading(reading.types().union(TypeSet.of(type)), reading.below()));
                return reading.below();
            }
        }
        var child = fact.child();
        var stand = below == null || child == null ? null : new Stand(draft, child, below);
        known.add(new Reading(TypeSet.of(type), stand));
        return stand;
    }

    /** Reads what the other reads, too. */
    void absorb(Stand other) {
        other.readings.forEach((fact, readings) -> readings.forEach(reading -> {
            for (var type : reading.types().toArray()) {
                var below = reading.below();
                var mine = read(fact, type, below == null ? null : below.vertex);
                if (mine != null && below != null) {
                    mine.absorb(below);
                }
            }
        }));
    }

    /** This one and all below it. */
    void visit(Consumer<Stand> visitor) {
        visitor.accept(this);
        readings.values()
                .forEach(readings -> readings.forEach(reading -> {
                    if (reading.below() != null) {
                        reading.below().visit(visitor);
                    }
                }));
    }
}
