package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the drafts that only deferred fragments need from those that the first response waits for. */
final class Deferral {

    private Deferral() {}

    /** @param drafts each after those that it waits for */
    static Set<Draft> of(List<Draft> drafts) {
        var deferred = new HashSet<Draft>();
        var awaited = new HashSet<Draft>();
        for (var draft : drafts.reversed()) {
            if (awaited.contains(draft) || isImmediate(draft, drafts)) {
                awaited.add(draft);
                awaited.addAll(draft.after());
            } else {
                deferred.add(draft);
            }
        }
        return deferred;
    }

    /** Whether the first response shows what it reads, or needs it to know the objects' types. */
    private static boolean isImmediate(Draft draft, List<Draft> drafts) {
        if (draft.target().mode() == Target.Mode.INTERFACE) {
            return true;
        }
        var facts = new HashSet<Fact>();
        draft.stand().visit(stand -> facts.addAll(stand.readings().keySet()));
        return facts.stream().anyMatch(Fact::immediate) || (isHidden(facts) && !isWaitedFor(draft, drafts));
    }

    private static boolean isHidden(Set<Fact> facts) {
        return facts.stream().allMatch(fact -> fact.wanted().isEmpty());
    }

    private static boolean isWaitedFor(Draft draft, List<Draft> drafts) {
        return drafts.stream().anyMatch(other -> other.after().contains(draft));
    }
}
