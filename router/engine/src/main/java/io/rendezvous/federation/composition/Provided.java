package io.rendezvous.federation.composition;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a {@code @provides} on the way to an object makes readable of it.
 *
 * @param selection a field set; empty for nothing
 */
record Provided(String selection) {

    static final Provided NOTHING = new Provided("");

    static Provided of(SelectionSet set) {
        return new Provided(FieldSets.text(set));
    }

    /** Without fragments: those that apply are opened, the others left out. */
    Provided on(Predicate<String> applies) {
        return of(selections().stream()
                .flatMap(selection -> open(selection, applies).stream())
                .toList());
    }

    private static List<Selection<?>> open(Selection<?> selection, Predicate<String> applies) {
        if (!(selection instanceof InlineFragment fragment)) {
            return List.of(selection);
        }
        var opened = new ArrayList<Selection<?>>();
        var condition = fragment.getTypeCondition();
        if (condition == null || applies.test(condition.getName())) {
            for (Selection<?> inner : fragment.getSelectionSet().getSelections()) {
                opened.addAll(open(inner, applies));
            }
        }
        return opened;
    }

    boolean has(String field) {
        return selections().stream().anyMatch(selection -> isField(selection, field));
    }

    Provided below(String field) {
        var below = new ArrayList<Selection<?>>();
        for (var selection : selections()) {
            if (isField(selection, field) && ((Field) selection).getSelectionSet() != null) {
                for (Selection<?> inner : ((Field) selection).getSelectionSet().getSelections()) {
                    below.add(inner);
                }
            }
        }
        return of(below);
    }

    Provided and(Provided other) {
        return new Provided((selection + " " + other.selection).strip());
    }

    private static boolean isField(Selection<?> selection, String name) {
        return selection instanceof Field field && field.getName().equals(name);
    }

    private static Provided of(List<Selection<?>> selections) {
        return selections.isEmpty() ? NOTHING : of(new SelectionSet(selections));
    }

    private List<Selection<?>> selections() {
        var found = new ArrayList<Selection<?>>();
        if (!selection.isEmpty()) {
            for (Selection<?> each : FieldSets.parse(selection).orElseThrow().getSelections()) {
                found.add(each);
            }
        }
        return found;
    }
}
