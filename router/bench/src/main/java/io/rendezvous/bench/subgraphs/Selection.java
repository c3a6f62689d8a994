package io.rendezvous.bench.subgraphs;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document selects on objects, found out once for each type that comes along. Directives are not understood. */
final class Selection {

    /**
     * A field to answer.
     *
     * @param key {@code "name":}
     * @param below null for a leaf
     */
    record Wanted(
            byte[] key,
            String name,
            List<Argument> arguments,
            @Nullable Selection below) {}

    private final Document document;
    private final List<SelectionSet> sets;
    private final Map<String, List<Wanted>> byType = new HashMap<>(4);

    Selection(Document document, List<SelectionSet> sets) {
        this.document = document;
        this.sets = sets;
    }

    List<Wanted> on(String type) {
        var known = byType.get(type);
        if (known == null) {
            known = collect(type);
            byType.put(type, known);
        }
        return known;
    }

    private List<Wanted> collect(String type) {
        var byKey = new LinkedHashMap<String, List<Field>>();
        sets.forEach(set -> collect(set, type, byKey));
        return byKey.entrySet().stream()
                .map(entry -> wanted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void collect(SelectionSet set, String type, Map<String, List<Field>> byKey) {
        for (Node<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field ->
                    byKey.computeIfAbsent(field.getResultKey(), _ -> new ArrayList<>())
                            .add(field);
                case InlineFragment fragment
                when applies(fragment.getTypeCondition(), type) -> collect(fragment.getSelectionSet(), type, byKey);
                case InlineFragment _ -> {}
                case FragmentSpread spread -> {
                    var fragment = fragment(spread.getName());
                    if (applies(fragment.getTypeCondition(), type)) {
                        collect(fragment.getSelectionSet(), type, byKey);
                    }
                }
                default -> throw new IllegalArgumentException("Unknown selection");
            }
        }
    }

    private static boolean applies(@Nullable TypeName condition, String type) {
        return condition == null || condition.getName().equals(type);
    }

    private FragmentDefinition fragment(String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No fragment " + name));
    }

    private Wanted wanted(String key, List<Field> fields) {
        var first = fields.getFirst();
        if (!first.getDirectives().isEmpty()) {
            throw new IllegalArgumentException("Directives are not understood here");
        }
        var deeper = fields.stream()
                .map(Field::getSelectionSet)
                .filter(set -> set != null)
                .toList();
        return new Wanted(
                ("\"" + key + "\":").getBytes(StandardCharsets.UTF_8),
                first.getName(),
                first.getArguments(),
                deeper.isEmpty() ? null : new Selection(document, deeper));
    }
}
