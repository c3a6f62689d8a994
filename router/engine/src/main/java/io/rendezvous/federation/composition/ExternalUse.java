package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.EXTERNAL_UNUSED;

/** A field that is {@code @external} must be there for something. */
final class ExternalUse {

    private ExternalUse() {}

    /** Keeps silent while a field set is invalid, for then what it uses is not known. */
    static void check(Subgraph subgraph, Findings findings) {
        if (hasInvalidFieldSet(subgraph)) {
            return;
        }
        for (var type : subgraph.types().values()) {
            for (var field : type.fields().values()) {
                var coordinate = type.name() + "." + field.getName();
                if (type.kind() == Kind.OBJECT
                        && Directives.has(field, FederationDirective.EXTERNAL)
                        && subgraph.isExternal(type.name(), field.getName())
                        && !subgraph.usage().needs(coordinate)) {
                    findings.error(
                            EXTERNAL_UNUSED,
                            coordinate,
                            "Field " + coordinate + " of subgraph \"" + subgraph.name()
                                    + "\" is @external but not used: no @key, @requires or @provides selects it and no"
                                    + " interface demands it. Remove the field.",
                            Findings.place(subgraph.name(), field));
                }
            }
        }
    }

    private static boolean hasInvalidFieldSet(Subgraph subgraph) {
        var findings = new Findings();
        FieldSetRules.check(subgraph, findings);
        return findings.hasErrors();
    }
}
