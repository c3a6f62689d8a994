package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION;
import static io.rendezvous.federation.composition.CompositionErrorCode.KEY_UNSUPPORTED_ON_INTERFACE;
import static io.rendezvous.federation.composition.FederationDirective.INTERFACE_OBJECT;
import static io.rendezvous.federation.composition.FederationDirective.OVERRIDE;
import static io.rendezvous.federation.composition.FederationDirective.PROVIDES;
import static io.rendezvous.federation.composition.FederationDirective.REQUIRES;

import graphql.language.FieldDefinition;
import java.util.List;

/** What can't stand on an interface, and what a key on an interface asks of its implementations. */
final class InterfaceRules {

    private final Subgraph subgraph;
    private final Findings findings;

    private InterfaceRules(Subgraph subgraph, Findings findings) {
        this.subgraph = subgraph;
        this.findings = findings;
    }

    static void check(Subgraph subgraph, Findings findings) {
        var rules = new InterfaceRules(subgraph, findings);
        for (var type : subgraph.types().values()) {
            if (type.kind() == Kind.INTERFACE) {
                type.fields().values().forEach(field -> rules.checkField(type.name(), field));
                rules.checkKeys(type);
            }
        }
    }

    private void checkField(String type, FieldDefinition field) {
        for (var directive : List.of(REQUIRES, PROVIDES, OVERRIDE)) {
            Directives.find(field, directive)
                    .ifPresent(application -> findings.error(
                            directive == OVERRIDE
                                    ? CompositionErrorCode.OVERRIDE_ON_INTERFACE
                                    : CompositionErrorCode.valueOf(directive.name() + "_UNSUPPORTED_ON_INTERFACE"),
                            type + "." + field.getName(),
                            "Field " + type + "." + field.getName() + " of subgraph \"" + subgraph.name()
                                    + "\" belongs to an interface, where @" + directive.text()
                                    + " is not possible: put it on the fields of the implementations.",
                            Findings.place(subgraph.name(), application)));
        }
    }

    private void checkKeys(SubgraphType type) {
        if (!type.keys().isEmpty() && !INTERFACE_OBJECT.existsIn(subgraph.version())) {
            findings.error(
                    KEY_UNSUPPORTED_ON_INTERFACE,
                    type.name(),
                    "Interface " + type.name() + " of subgraph \"" + subgraph.name()
                            + "\" has a @key, which needs federation v2.3: raise the version that the schema links.",
                    Findings.place(subgraph.name(), type.keys().getFirst().directive()));
            return;
        }
        for (var key : type.keys()) {
            subgraph.types().values().stream()
                    .filter(other ->
                            other.kind() == Kind.OBJECT && other.interfaces().contains(type.name()))
                    .filter(other -> !hasKey(other, key))
                    .forEach(other -> reportMissingKey(type, key, other));
        }
    }

    private static boolean hasKey(SubgraphType implementation, Key key) {
        return implementation.keys().stream()
                .anyMatch(other -> other.text().equals(key.text()) && (other.resolvable() || !key.resolvable()));
    }

    private void reportMissingKey(SubgraphType type, Key key, SubgraphType implementation) {
        findings.error(
                INTERFACE_KEY_NOT_ON_IMPLEMENTATION,
                implementation.name(),
                "Type " + implementation.name() + " of subgraph \"" + subgraph.name() + "\" implements " + type.name()
                        + " but lacks its @key(fields: \"" + key.text() + "\"): add "
                        + (key.resolvable() ? "it, resolvable" : "it")
                        + ".",
                Findings.place(subgraph.name(), implementation.definition()));
    }
}
