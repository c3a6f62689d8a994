package io.rendezvous.federation.composition;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the way to an object decides about what can be read of it.
 *
 * @param labels of gradual overrides, on or off; others are not decided yet
 * @param contexts that types on the way have set, by their names in the supergraph
 */
record Circumstances(Map<String, Boolean> labels, Set<String> contexts) {

    static final Circumstances NONE = new Circumstances(Map.of(), Set.of());

    /** Whether whatever can be read in these can be read in others. */
    boolean cover(Circumstances other) {
        return other.labels.entrySet().containsAll(labels.entrySet()) && other.contexts.containsAll(contexts);
    }

    Circumstances with(String label, boolean on) {
        var decided = new TreeMap<>(labels);
        decided.put(label, on);
        return new Circumstances(Map.copyOf(decided), contexts);
    }

    Circumstances below(Set<String> set) {
        if (contexts.containsAll(set)) {
            return this;
        }
        var all = new TreeSet<>(contexts);
        all.addAll(set);
        return new Circumstances(labels, Set.copyOf(all));
    }

    /** The labels, as an error message goes on; empty without any. */
    @Override
    public String toString() {
        return labels.isEmpty()
                ? ""
                : new TreeMap<>(labels)
                        .entrySet().stream()
                                .map(label -> "label \"" + label.getKey() + (label.getValue() ? "\" on" : "\" off"))
                                .collect(Collectors.joining(", ", " with override ", ""));
    }
}
