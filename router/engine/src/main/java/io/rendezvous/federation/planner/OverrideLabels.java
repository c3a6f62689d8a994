package io.rendezvous.federation.planner;

import io.rendezvous.federation.schema.FieldSet;
import io.rendezvous.federation.schema.SubgraphField;
import io.rendezvous.federation.schema.Supergraph;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The labels of gradual overrides. A plan depends only on those that can matter to its operation: the operation names a
 * field that the label moves, or such a field is part of a key or a requirement.
 */
final class OverrideLabels {

    private final SortedMap<String, Set<String>> moved = new TreeMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final List<String> all;

    OverrideLabels(Supergraph supergraph) {
        for (var schema : supergraph.ranked()) {
            for (var type : schema.types().values()) {
                type.keys().forEach(this::hide);
                type.fields().values().forEach(this::add);
            }
        }
        all = List.copyOf(moved.keySet());
    }

    private void add(SubgraphField field) {
        hide(field.requires());
        field.override()
                .ifPresent(side -> moved.computeIfAbsent(side.label(), _ -> new TreeSet<>())
                        .add(field.name()));
    }

    private void hide(FieldSet fields) {
        for (var item : fields.items()) {
            hidden.add(item.name());
            hide(item.children());
        }
    }

    List<String> all() {
        return all;
    }

    Circumstances narrow(Circumstances circumstances, String document) {
        var on = circumstances.labels();
        return on.isEmpty()
                ? circumstances
                : circumstances.with(new TreeSet<>(on.stream()
                        .filter(label ->
                                fields(label).anyMatch(name -> hidden.contains(name) || document.contains(name)))
                        .toList()));
    }

    private Stream<String> fields(String label) {
        return Objects.requireNonNullElse(moved.get(label), Set.<String>of()).stream();
    }
}
