package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.joining;

import io.rendezvous.federation.planner.Choice.Decision;
import io.rendezvous.federation.planner.Demand.Option;
import io.rendezvous.federation.planner.Demand.Provider;
import io.rendezvous.federation.schema.Supergraph;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What else a draft's fields could have been read from, and at what cost. Calls that fields share count for each. */
record Alternatives(Supergraph supergraph, CallCosts costs) {

    /** A sentence for each; none where there was no choice. */
    Set<String> of(Draft draft) {
        var sentences = new LinkedHashSet<String>();
        for (var decision : draft.decisions()) {
            for (var option : decision.demand().options()) {
                if (!option.equals(decision.option())) {
                    sentences.add(sentence(decision, option));
                }
            }
        }
        return sentences;
    }

    private String sentence(Decision decision, Option rejected) {
        var fact = decision.demand().fact();
        var chosen = decision.option();
        return (fact == null ? "__typename" : fact.toString())
                + " from " + rejected.providers().stream().map(this::source).collect(joining(" and "))
                + (rejected.belowCost() >= Costs.UNRESOLVED
                        ? ", which can't answer all that is asked below it"
                        : " at " + cost(rejected) + " instead of " + (chosen == null ? "nothing" : cost(chosen)));
    }

    private String source(Provider provider) {
        var name = supergraph.subgraphs().get(provider.vertex().subgraph()).name();
        var hop = provider.hop();
        return hop == null || hop.requires().isEmpty() ? name : name + " carrying \"" + hop.requires() + "\"";
    }

    private String cost(Option option) {
        return String.format(Locale.ROOT, "%,d", option.total() + costs.of(option.openings()));
    }
}
