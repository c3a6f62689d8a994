package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.Representation.Part;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.planner.Choice.Decision;
import io.rendezvous.federation.schema.FieldSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A call in the making: for objects of some types at one place, or at the root. Drafts become fetches by merging. */
final class Draft {

    private final Target target;
    private final Stand stand;
    private final Set<Draft> after = new LinkedHashSet<>();
    private final FieldSet key;
    private final Set<FieldSet> carried = new LinkedHashSet<>();
    private final List<Decision> decisions = new ArrayList<>();
    private List<Part> parts;
    private TypeSet types;

    /**
     * @param key by which the subgraph is entered; empty at the root
     * @param parts of the representation, the key's first
     */
    Draft(Place place, Target target, FieldSet key, List<Part> parts, TypeSet types) {
        this.target = target;
        this.key = key;
        this.parts = parts;
        this.types = types;
        stand = new Stand(this, place, target.vertex());
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

    void carry(FieldSet requires) {
        if (!requires.isEmpty()) {
            carried.add(requires);
        }
    }

    /** @param all the parts of both */
    void absorb(Draft other, List<Part> all) {
        parts = all;
        carried.addAll(other.carried);
        decisions.addAll(other.decisions);
        after.addAll(other.after);
        stand.absorb(other.stand);
    }

    /** Remembers why it was made, for explanations. */
    void decidedBy(Decision decision) {
        decisions.add(decision);
    }

    List<Decision> decisions() {
        return decisions;
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

    FieldSet key() {
        return key;
    }

    /** What the representation carries beyond the key, for fields that require it. */
    Set<FieldSet> carried() {
        return carried;
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
