package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.Optional;

/** A field made of other fields must ask for what they ask, or it would tell what they hide. */
final class TransitiveAccessRules {

    private final Supergraph supergraph;
    private final Findings findings;

    TransitiveAccessRules(Supergraph supergraph, Findings findings) {
        this.supergraph = supergraph;
        this.findings = findings;
    }

    void check() {
        for (var subgraph : supergraph.subgraphs()) {
            for (var type : subgraph.types().values()) {
                for (var field : type.fields().values()) {
                    subgraph.requirement(type.name(), field.getName())
                            .ifPresent(set -> check(subgraph, type.name(), field, type.name(), set));
                    ContextReference.arguments(field).stream()
                            .flatMap(argument -> ContextReference.of(argument).stream())
                            .forEach(reference -> check(subgraph, type.name(), field, reference));
                }
            }
        }
    }

    private void check(Subgraph subgraph, String type, FieldDefinition field, ContextReference reference) {
        for (var owner : subgraph.types().values()) {
            if (Contexts.setBy(owner).contains(reference.context())) {
                reference.selection().ifPresent(set -> check(subgraph, type, field, owner.name(), set));
            }
        }
    }

    /** @param from the type that the selection is made of */
    private void check(Subgraph subgraph, String type, FieldDefinition field, String from, SelectionSet selected) {
        var coordinate = type + "." + field.getName();
        var asked = asked(type)
                .and(supergraph
                        .field(type, field.getName())
                        .map(AccessRequirement::of)
                        .orElse(AccessRequirement.NONE));
        lacking(asked, from, selected)
                .ifPresent(lacking -> findings.error(
                        MISSING_TRANSITIVE_AUTH_REQUIREMENTS,
                        coordinate,
                        "Field " + coordinate + " of subgraph \"" + subgraph.name() + "\" is made of " + lacking
                                + " and so must ask for what that asks by @authenticated, @requiresScopes or @policy.",
                        Findings.place(subgraph.name(), field)));
    }

    /** The first element of the selection that asks for more. */
    private Optional<String> lacking(AccessRequirement asked, String parent, SelectionSet set) {
        if (!asked.implies(asked(parent))) {
            return Optional.of(parent);
        }
        return set.getSelections().stream()
                .flatMap(selection -> lacking(asked, parent, selection).stream())
                .findFirst();
    }

    private Optional<String> lacking(AccessRequirement asked, String parent, Selection<?> selection) {
        return switch (selection) {
            case Field field ->
                supergraph
                        .field(parent, field.getName())
                        .flatMap(merged -> lacking(asked, parent + "." + field.getName(), merged, field));
            case InlineFragment fragment -> {
                var condition = fragment.getTypeCondition();
                yield lacking(asked, condition == null ? parent : condition.getName(), fragment.getSelectionSet());
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> lacking(AccessRequirement asked, String coordinate, FieldDefinition merged, Field field) {
        var type = Types.named(merged.getType());
        if (!asked.implies(AccessRequirement.of(merged)) || !asked.implies(asked(type))) {
            return Optional.of(coordinate);
        }
        return field.getSelectionSet() == null ? Optional.empty() : lacking(asked, type, field.getSelectionSet());
    }

    private AccessRequirement asked(String type) {
        return Optional.ofNullable(supergraph.types().get(type))
                .map(AccessRequirement::of)
                .orElse(AccessRequirement.NONE);
    }
}
