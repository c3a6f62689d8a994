package io.rendezvous.federation.composition;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What an argument may take from a context: one value of its type, from each type that sets the context either in the same way
 * or by a fragment of its own.
 */
final class ContextSelection {

    private record Value(Optional<Type<?>> type, String problem) {

        static Value of(Type<?> type) {
            return new Value(Optional.of(type), "");
        }

        static Value none(String problem) {
            return new Value(Optional.empty(), problem);
        }
    }

    private final Subgraph subgraph;
    private final Type<?> expected;

    ContextSelection(Subgraph subgraph, Type<?> expected) {
        this.subgraph = subgraph;
        this.expected = expected;
    }

    /** Empty when there is none. */
    Optional<String> problem(List<SubgraphType> owners, ContextReference reference) {
        if (reference.selection().isEmpty()) {
            return Optional.of("takes a selection that does not parse: " + reference.text() + ".");
        }
        var selections = selections(reference.selection().get());
        if (selections.stream().allMatch(InlineFragment.class::isInstance)) {
            return problemOfFragments(owners, selections);
        }
        return owners.stream()
                .flatMap(owner -> problem(value(owner.name(), selections)).stream())
                .findFirst();
    }

    private Optional<String> problem(Value value) {
        return value.type()
                .map(type -> fits(type, expected)
                        ? Optional.<String>empty()
                        : Optional.of("takes a " + Types.text(type) + ", but is a " + Types.text(expected) + "."))
                .orElseGet(() -> Optional.of(value.problem()));
    }

    private static boolean fits(Type<?> type, Type<?> expected) {
        if (expected instanceof NonNullType nonNull) {
            return type instanceof NonNullType && fits(Types.nullable(type), nonNull.getType());
        }
        if (expected instanceof ListType list) {
            return Types.nullable(type) instanceof ListType other && fits(other.getType(), list.getType());
        }
        return Types.same(Types.nullable(type), expected);
    }

    private Optional<String> problemOfFragments(List<SubgraphType> owners, List<Selection<?>> fragments) {
        var conditions = new HashSet<String>();
        for (var selection : fragments) {
            var condition = ((InlineFragment) selection).getTypeCondition();
            if (condition == null || !conditions.add(condition.getName())) {
                return Optional.of("needs fragments that differ in their type.");
            }
        }
        for (var owner : owners) {
            var applying = fragments.stream()
                    .filter(fragment -> applies((InlineFragment) fragment, owner))
                    .toList();
            if (applying.isEmpty()) {
                return Optional.of("takes nothing from " + owner.name() + ", which sets the context, too.");
            }
            conditions.removeIf(condition -> isA(condition, owner.name()));
        }
        return conditions.isEmpty()
                ? fragments.stream()
                        .flatMap(fragment -> problem(fragment).stream())
                        .findFirst()
                : Optional.of("takes from " + String.join(", ", conditions) + ", which does not set the context.");
    }

    private Optional<String> problem(Selection<?> selection) {
        var fragment = (InlineFragment) selection;
        return problem(value(fragment.getTypeCondition().getName(), selections(fragment.getSelectionSet())));
    }

    private boolean applies(InlineFragment fragment, SubgraphType owner) {
        return isA(fragment.getTypeCondition().getName(), owner.name());
    }

    private boolean isA(String object, String type) {
        return SubgraphWalk.isA(subgraph, object, type);
    }

    private Value value(String parent, List<Selection<?>> selections) {
        if (subgraph.type(parent).filter(SubgraphType::isInterfaceObject).isPresent()) {
            return Value.none("takes from " + parent + ", which is an @interfaceObject.");
        }
        if (selections.size() != 1) {
            return Value.none("takes several fields of " + parent + "; take one.");
        }
        return switch (selections.getFirst()) {
            case Field field -> value(parent, field);
            case InlineFragment fragment -> {
                var condition = fragment.getTypeCondition();
                yield value(condition == null ? parent : condition.getName(), selections(fragment.getSelectionSet()));
            }
            default -> Value.none("can't use named fragments.");
        };
    }

    private Value value(String parent, Field field) {
        if (field.getAlias() != null || !field.getDirectives().isEmpty()) {
            return Value.none("can't use aliases or directives in its selection.");
        }
        var definition = subgraph.field(parent, field.getName());
        if (definition.isEmpty()) {
            return Value.none("takes " + parent + "." + field.getName() + ", which does not exist.");
        }
        var type = Types.nullable(definition.get().getType());
        if (field.getSelectionSet() == null) {
            return Value.of(type);
        }
        var below = value(Types.named(type), selections(field.getSelectionSet()));
        return new Value(below.type().map(inner -> wrapped(type, inner)), below.problem());
    }

    /** In as many lists as the field, each of which may be null. */
    private static Type<?> wrapped(Type<?> type, Type<?> inner) {
        return Types.nullable(type) instanceof ListType list ? new ListType(wrapped(list.getType(), inner)) : inner;
    }

    private static List<Selection<?>> selections(SelectionSet set) {
        var selections = new ArrayList<Selection<?>>();
        set.getSelections().forEach(selections::add);
        return selections;
    }
}
