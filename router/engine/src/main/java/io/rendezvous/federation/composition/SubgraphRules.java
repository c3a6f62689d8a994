package io.rendezvous.federation.composition;

import java.util.List;
import java.util.function.BiConsumer;

/** What one subgraph must observe for itself. */
final class SubgraphRules {

    private static final List<BiConsumer<Subgraph, Findings>> RULES = List.of(
            FieldSetRules::check,
            ExternalUse::check,
            ExternalRules::check,
            ShareableRules::check,
            InterfaceRules::check,
            InterfaceObjectRules::check,
            InterfaceAccessRules::check,
            CostRules::check,
            ListSizeRules::check,
            ContextRules::check,
            CacheTagRules::check,
            TagRules::check);

    private SubgraphRules() {}

    static void check(List<Subgraph> subgraphs, Findings findings) {
        subgraphs.forEach(subgraph -> RULES.forEach(rule -> rule.accept(subgraph, findings)));
    }
}
