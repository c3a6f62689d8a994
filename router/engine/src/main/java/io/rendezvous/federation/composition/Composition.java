package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INVALID_SUBGRAPH_NAME;
import static io.rendezvous.federation.composition.CompositionErrorCode.NO_QUERIES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Composes subgraphs into a supergraph. */
public final class Composition {

    private Composition() {}

    /** The order of the sources has no influence on the result. */
    public static CompositionResult compose(List<SubgraphSource> sources) {
        var findings = new Findings();
        var loaded = load(sources, findings);
        if (findings.hasErrors()) {
            return failed(findings);
        }
        var subgraphs = Fed1Upgrade.upgrade(loaded, findings);
        SubgraphRules.check(subgraphs, findings);
        if (findings.hasErrors()) {
            return failed(findings);
        }
        var supergraph = Merger.merge(subgraphs, findings);
        if (findings.hasErrors()) {
            return failed(findings);
        }
        PostMergeRules.check(supergraph, findings);
        if (findings.hasErrors()) {
            return failed(findings);
        }
        Satisfiability.check(supergraph, findings);
        if (findings.hasErrors()) {
            return failed(findings);
        }
        return new CompositionResult.Composed(SupergraphPrinter.print(supergraph), findings.hints());
    }

    private static CompositionResult failed(Findings findings) {
        return new CompositionResult.Failed(findings.errors(), findings.hints());
    }

    private static List<Subgraph> load(List<SubgraphSource> sources, Findings findings) {
        checkNames(sources, findings);
        var sorted = sources.stream()
                .sorted(Comparator.comparing(SubgraphSource::name))
                .toList();
        var graphs = GraphNames.assign(sorted.stream().map(SubgraphSource::name).toList());
        var subgraphs = new ArrayList<Subgraph>();
        for (int i = 0; i < sorted.size(); i++) {
            SubgraphLoader.load(sorted.get(i), graphs.get(i), findings).ifPresent(subgraphs::add);
        }
        if (!findings.hasErrors()
                && subgraphs.stream()
                        .allMatch(subgraph -> subgraph.query().fields().isEmpty())) {
            findings.error(
                    NO_QUERIES, RootTypes.QUERY, "No subgraph has a field on Query: there would be nothing to ask.");
        }
        return subgraphs;
    }

    private static void checkNames(List<SubgraphSource> sources, Findings findings) {
        var taken = new HashSet<String>();
        for (var source : sources) {
            var name = source.name();
            if (name.isBlank() || name.equals("_")) {
                findings.error(INVALID_SUBGRAPH_NAME, "", "\"" + name + "\" can't name a subgraph.");
            } else if (!taken.add(name)) {
                findings.error(INVALID_SUBGRAPH_NAME, "", "Two subgraphs are called \"" + name + "\": rename one.");
            }
        }
    }
}
