package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INVALID_SHAREABLE_USAGE;
import static io.rendezvous.federation.composition.FederationDirective.SHAREABLE;

/** {@code @shareable} only where sharing means something. */
final class ShareableRules {

    private ShareableRules() {}

    static void check(Subgraph subgraph, Findings findings) {
        for (var type : subgraph.types().values()) {
            for (var field : type.fields().values()) {
                var reason = reason(type);
                if (!reason.isEmpty() && Directives.has(field, SHAREABLE)) {
                    var coordinate = type.name() + "." + field.getName();
                    findings.error(
                            INVALID_SHAREABLE_USAGE,
                            coordinate,
                            "Field " + coordinate + " of subgraph \"" + subgraph.name() + "\" can't be @shareable: "
                                    + reason,
                            Findings.place(subgraph.name(), field));
                }
            }
        }
    }

    private static String reason(SubgraphType type) {
        if (type.kind() == Kind.INTERFACE) {
            return "it belongs to an interface, where only the fields of implementations are resolved.";
        }
        return type.name().equals(RootTypes.SUBSCRIPTION) ? "events of a subscription come from one subgraph." : "";
    }
}
