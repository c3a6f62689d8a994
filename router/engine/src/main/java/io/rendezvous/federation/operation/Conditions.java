package io.rendezvous.federation.operation;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@code @skip}, {@code @include} and {@code @defer}.
 *
 * @param values of the Boolean variables
 * @param incremental whether fragments may be deferred at all
 */
record Conditions(Map<String, Boolean> values, boolean incremental) {

    private static final Set<String> DIRECTIVES = Set.of("skip", "include", "defer");

    /** The Boolean variables that decide what an operation selects, sorted. */
    static List<String> in(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        var names = new TreeSet<String>();
        collect(operation.getSelectionSet(), fragments, names, new HashSet<>());
        return List.copyOf(names);
    }

    private static void collect(
            @Nullable SelectionSet selections,
            Map<String, FragmentDefinition> fragments,
            Set<String> names,
            Set<String> visited) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            ((DirectivesContainer<?>) selection).getDirectives().forEach(directive -> collect(directive, names));
            switch (selection) {
                case Field field -> collect(field.getSelectionSet(), fragments, names, visited);
                case InlineFragment fragment -> collect(fragment.getSelectionSet(), fragments, names, visited);
                case FragmentSpread spread
                when visited.add(spread.getName()) -> {
                    var fragment = fragments.get(spread.getName());
                    collect(fragment == null ? null : fragment.getSelectionSet(), fragments, names, visited);
                }
                default -> {}
            }
        }
    }

    private static void collect(Directive directive, Set<String> names) {
        var condition = directive.getArgument("if");
        if (DIRECTIVES.contains(directive.getName())
                && condition != null
                && condition.getValue() instanceof VariableReference variable) {
            names.add(variable.getName());
        }
    }

    boolean selects(DirectivesContainer<?> node) {
        return node.getDirectives("skip").stream().noneMatch(this::holds)
                && node.getDirectives("include").stream().allMatch(this::holds);
    }

    /** The {@code @defer} that puts a fragment off; null when it is not put off. */
    @Nullable
    Directive deferral(DirectivesContainer<?> fragment) {
        return fragment.getDirectives("defer").stream()
                .filter(directive -> incremental && holds(directive))
                .findFirst()
                .orElse(null);
    }

    /** True without the argument: {@code @defer} may leave it out. */
    private boolean holds(Directive directive) {
        var condition = directive.getArgument("if");
        return switch (condition == null ? null : condition.getValue()) {
            case null -> true;
            case BooleanValue literal -> literal.isValue();
            case VariableReference variable -> values.getOrDefault(variable.getName(), false);
            default -> false;
        };
    }
}
