package io.rendezvous.federation.operation;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of selections, fragments dissolved: CollectFields of the GraphQL specification, for all runtime types
 * at once. For each type the entries come in the order in which its response has them. Deferred fragments stay whole.
 */
record FieldCollector(Supergraph supergraph, Map<String, FragmentDefinition> fragments, Conditions conditions) {

    /**
     * A response key for some runtime types; entries with equal keys have disjoint types.
     *
     * @param declared the type on which the client selects the field
     * @param selections what the client selects below it
     */
    record Entry(String key, TypeSet types, String declared, Field field, List<SelectionSet> selections) {

        String name() {
            return field.getName();
        }

        boolean isTypename() {
            return name().equals("__typename");
        }

        Entry on(TypeSet narrowed) {
            return new Entry(key, narrowed, declared, field, selections);
        }

        Entry with(@Nullable SelectionSet more) {
            if (more == null || selections.contains(more)) {
                return this;
            }
            var merged = new ArrayList<>(selections);
            merged.add(more);
            return new Entry(key, types, declared, field, List.copyOf(merged));
        }
    }

    /** A fragment whose fields are sent later. */
    record DeferredFragment(@Nullable String label, String declared, TypeSet types, SelectionSet selections) {}

    record Collected(List<Entry> entries, List<DeferredFragment> deferred) {}

    Collected collect(List<SelectionSet> selections, String declared, TypeSet possible) {
        var collected = new Collected(new ArrayList<>(), new ArrayList<>(0));
        selections.forEach(selection -> collect(selection, declared, possible, collected));
        return collected;
    }

    private void collect(SelectionSet selections, String declared, TypeSet types, Collected collected) {
        for (Selection<?> selection : selections.getSelections()) {
            if (!conditions.selects((DirectivesContainer<?>) selection)) {
                continue;
            }
            switch (selection) {
                case Field field -> add(field, declared, types, collected.entries());
                case InlineFragment fragment ->
                    enter(
                            fragment,
                            fragment.getTypeCondition(),
                            fragment.getSelectionSet(),
                            declared,
                            types,
                            collected);
                case FragmentSpread spread -> {
                    var fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                    enter(spread, fragment.getTypeCondition(), fragment.getSelectionSet(), declared, types, collected);
                }
                default -> {}
            }
        }
    }

    private void enter(
            DirectivesContainer<?> fragment,
            @Nullable TypeName condition,
            SelectionSet selections,
            String declared,
            TypeSet types,
            Collected collected) {
        var narrowed = condition == null ? types : types.intersect(supergraph.possible(condition.getName()));
        var inside = condition == null ? declared : condition.getName();
        if (narrowed.isEmpty()) {
            return;
        }
        var deferral = conditions.deferral(fragment);
        if (deferral == null) {
            collect(selections, inside, narrowed, collected);
        } else {
            collected.deferred().add(new DeferredFragment(label(deferral), inside, narrowed, selections));
        }
    }

    private static @Nullable String label(Directive deferral) {
        var argument = deferral.getArgument("label");
        return argument != null && argument.getValue() instanceof StringValue label ? label.getValue() : null;
    }

    private static void add(Field field, String declared, TypeSet types, List<Entry> entries) {
        var rest = types;
        for (var index = 0; index < entries.size() && !rest.isEmpty(); index++) {
            var entry = entries.get(index);
            var common = entry.types().intersect(rest);
            if (!entry.key().equals(field.getResultKey()) || common.isEmpty()) {
                continue;
            }
            entries.set(index, entry.on(common).with(field.getSelectionSet()));
            rest = rest.minus(common);
            if (!common.equals(entry.types())) {
                entries.add(++index, entry.on(entry.types().minus(common)));
            }
        }
        if (!rest.isEmpty()) {
            var below = field.getSelectionSet();
            entries.add(
                    new Entry(field.getResultKey(), rest, declared, field, below == null ? List.of() : List.of(below)));
        }
    }
}
