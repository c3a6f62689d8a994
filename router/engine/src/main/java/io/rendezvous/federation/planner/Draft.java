package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.Representation.Part;
import io.rendezvous.federation.plan.TypeSet;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A call in the making: for objects of some types at one place, or at the root. Drafts become fetches by merging. */
final class Draft {

    private final int number;
    private final Target target;
    private final Stand stand;
    private final Set<Draft> after = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private List<Part> parts;
    private TypeSet types;

    /**
     * @param number in the order of making: a draft is only ever after drafts with smaller numbers
     * @param parts of the representation, the key's first; empty at the root
     * @param reason why it is made, for people
     */
    Draft(int number, Place place, Target target, List<Part> parts, TypeSet types, String reason) {
        this.number = number;
        this.target = target;
        this.parts = parts;
        this.types = types;
        reasons.add(reason);
        stand = new Stand(this, place, target.vertex());
    }

    int number() {
        return number;
    }

    Target target() {
        return target;
    }

    boolean isRoot() {
        return target.mode() == Target.Mode.ROOT;
    }

    /** At the objects that it fetches. */
    Stand stand() {
        return stand;
    }

    Place place() {
        return stand.place();
    }

    List<Part> parts() {
        return parts;
    }

    void carry(List<Part> parts) {
        this.parts = parts;
    }

    TypeSet types() {
        return types;
    }

    void serve(TypeSet more) {
        types = types.union(more);
    }

    Set<Draft> after() {
        return after;
    }

    Set<String> reasons() {
        return reasons;
    }

    void alsoBecause(Draft other) {
        reasons.addAll(other.reasons);
    }

    boolean waitsFor(Draft other) {
        var visited = new HashSet<Draft>();
        var open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next == other) {
                return true;
            }
            if (visited.add(next)) {
                open.addAll(next.after);
            }
        }
        return false;
    }
}
