package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE;
import static io.rendezvous.federation.composition.CompositionErrorCode.EXTERNAL_ON_INTERFACE;
import static io.rendezvous.federation.composition.CompositionErrorCode.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL;
import static io.rendezvous.federation.composition.FederationDirective.EXTERNAL;
import static io.rendezvous.federation.composition.FederationDirective.INACCESSIBLE;
import static io.rendezvous.federation.composition.FederationDirective.REQUIRES;
import static io.rendezvous.federation.composition.FederationDirective.TAG;

import graphql.language.FieldDefinition;
import java.util.List;

/** {@code @external} must not claim anything about a field that another subgraph owns. */
final class ExternalRules {

    private final Subgraph subgraph;
    private final Findings findings;

    private ExternalRules(Subgraph subgraph, Findings findings) {
        this.subgraph = subgraph;
        this.findings = findings;
    }

    static void check(Subgraph subgraph, Findings findings) {
        var rules = new ExternalRules(subgraph, findings);
        for (var type : subgraph.types().values()) {
            for (var field : type.fields().values()) {
                if (Directives.has(field, EXTERNAL)) {
                    rules.check(type, field);
                }
            }
        }
    }

    private void check(SubgraphType type, FieldDefinition field) {
        var coordinate = type.name() + "." + field.getName();
        if (type.kind() == Kind.INTERFACE) {
            error(
                    EXTERNAL_ON_INTERFACE,
                    coordinate,
                    field,
                    "belongs to an interface, where @external means nothing: put it on the fields of the implementations.");
        } else if (subgraph.isExternal(type.name(), field.getName())) {
            checkDirectives(coordinate, field);
        }
    }

    private void checkDirectives(String coordinate, FieldDefinition field) {
        if (Directives.has(field, REQUIRES)) {
            error(
                    EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE,
                    coordinate,
                    field,
                    "is @external, so this subgraph does not resolve it and can't require anything for it: remove @requires or"
                            + " @external.");
        }
        for (var directive : List.of(TAG, INACCESSIBLE)) {
            if (Directives.has(field, directive)) {
                error(
                        MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL,
                        coordinate,
                        field,
                        "is @external, so @" + directive.text()
                                + " must stand in the subgraph that resolves it, not here.");
            }
        }
    }

    private void error(CompositionErrorCode code, String coordinate, FieldDefinition field, String what) {
        findings.error(
                code,
                coordinate,
                "Field " + coordinate + " of subgraph \"" + subgraph.name() + "\" " + what,
                Findings.place(subgraph.name(), field));
    }
}
