package io.rendezvous.federation.composition;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Federation 1 ignored what a subgraph requires or provides of its own fields; this leaves it out. */
final class Fed1FieldSets {

    private final Subgraph subgraph;
    private final FederationDirective directive;

    Fed1FieldSets(Subgraph subgraph, FederationDirective directive) {
        this.subgraph = subgraph;
        this.directive = directive;
    }

    /** @param parent type that the field set selects from */
    FieldDefinition activate(String parent, FieldDefinition field) {
        var written = Usage.fieldSet(field, directive);
        if (written.isEmpty()) {
            return field;
        }
        var active = active(parent, written.get());
        var directives = new ArrayList<>(Directives.without(field, directive));
        active.map(this::applied).ifPresent(directives::add);
        return field.transform(builder -> builder.directives(directives));
    }

    private Directive applied(SelectionSet set) {
        return Directive.newDirective()
                .name(directive.text())
                .argument(new Argument("fields", new StringValue(FieldSets.text(set))))
                .build();
    }

    /** What is external, or lies below something external; empty when nothing is. */
    private Optional<SelectionSet> active(String parent, SelectionSet set) {
        List<Selection<?>> kept = new ArrayList<>();
        for (Selection<?> selection : set.getSelections()) {
            active(parent, selection).ifPresent(kept::add);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new SelectionSet(kept));
    }

    private Optional<Selection<?>> active(String parent, Selection<?> selection) {
        return switch (selection) {
            case Field field -> active(parent, field).map(kept -> kept);
            case InlineFragment fragment -> {
                var condition = fragment.getTypeCondition();
                yield active(condition == null ? parent : condition.getName(), fragment.getSelectionSet())
                        .map(inner -> fragment.transform(builder -> builder.selectionSet(inner)));
            }
            default -> Optional.of(selection);
        };
    }

    private Optional<Field> active(String parent, Field field) {
        var definition = subgraph.field(parent, field.getName());
        if (definition.isEmpty() || subgraph.isExternal(parent, field.getName())) {
            return Optional.of(field);
        }
        return Optional.ofNullable(field.getSelectionSet())
                .flatMap(inner -> active(Types.named(definition.get().getType()), inner))
                .map(inner -> field.transform(builder -> builder.selectionSet(inner)));
    }
}
