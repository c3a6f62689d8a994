package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.CONTEXT_INVALID_SELECTION;
import static io.rendezvous.federation.composition.CompositionErrorCode.CONTEXT_NAME_INVALID;
import static io.rendezvous.federation.composition.CompositionErrorCode.CONTEXT_NOT_SET;
import static io.rendezvous.federation.composition.CompositionErrorCode.CONTEXT_NO_RESOLVABLE_KEY;
import static io.rendezvous.federation.composition.CompositionErrorCode.NO_CONTEXT_IN_SELECTION;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import java.util.List;

/** An argument taken from a context needs a type that sets it, and a key to come back to its own type with it. */
final class ContextRules {

    private final Subgraph subgraph;
    private final Findings findings;

    private ContextRules(Subgraph subgraph, Findings findings) {
        this.subgraph = subgraph;
        this.findings = findings;
    }

    static void check(Subgraph subgraph, Findings findings) {
        var rules = new ContextRules(subgraph, findings);
        for (var type : subgraph.types().values()) {
            Contexts.setBy(type).forEach(name -> rules.checkName(type, name));
            for (var field : type.fields().values()) {
                ContextReference.arguments(field).forEach(argument -> rules.check(type, field, argument));
            }
        }
    }

    private void checkName(SubgraphType type, String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            findings.error(
                    CONTEXT_NAME_INVALID,
                    type.name(),
                    "\"" + name + "\" can't name a context: take letters and digits, the first a letter.",
                    Findings.place(subgraph.name(), type.definition()));
        }
    }

    private void check(SubgraphType type, FieldDefinition field, InputValueDefinition argument) {
        var coordinate = type.name() + "." + field.getName() + "(" + argument.getName() + ":)";
        checkPlace(type, field, argument, coordinate);
        var reference = ContextReference.of(argument);
        if (reference.isEmpty()) {
            error(
                    NO_CONTEXT_IN_SELECTION,
                    coordinate,
                    argument,
                    "needs a context and what to take from it, such as \"$cart { currency }\".");
            return;
        }
        var owners = owners(reference.get().context());
        if (owners.isEmpty()) {
            error(
                    CONTEXT_NOT_SET,
                    coordinate,
                    argument,
                    "takes from the context " + reference.get().context()
                            + ", which no type of the subgraph sets: add @context to one.");
            return;
        }
        new ContextSelection(subgraph, argument.getType())
                .problem(owners, reference.get())
                .ifPresent(problem -> error(CONTEXT_INVALID_SELECTION, coordinate, argument, problem));
        if (type.keys().stream().noneMatch(Key::resolvable)) {
            error(
                    CONTEXT_NO_RESOLVABLE_KEY,
                    coordinate,
                    argument,
                    "belongs to a type without a resolvable @key by which to come back with the value: add one.");
        }
    }

    private void checkPlace(
            SubgraphType type, FieldDefinition field, InputValueDefinition argument, String coordinate) {
        if (type.kind() == Kind.INTERFACE) {
            error(CONTEXT_NOT_SET, coordinate, argument, "belongs to an interface: put it on the implementations.");
        } else if (subgraph.usage().implementing().contains(type.name() + "." + field.getName())) {
            error(CONTEXT_NOT_SET, coordinate, argument, "belongs to a field that an interface demands without it.");
        }
        if (argument.getDefaultValue() != null) {
            error(CONTEXT_NOT_SET, coordinate, argument, "has a default, which would never be used: remove it.");
        }
    }

    private List<SubgraphType> owners(String context) {
        return subgraph.types().values().stream()
                .filter(type -> Contexts.setBy(type).contains(context))
                .toList();
    }

    private void error(CompositionErrorCode code, String coordinate, InputValueDefinition argument, String what) {
        findings.error(
                code,
                coordinate,
                "@fromContext on " + coordinate + " in subgraph \"" + subgraph.name() + "\" " + what,
                Findings.place(subgraph.name(), argument));
    }
}
