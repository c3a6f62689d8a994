package io.rendezvous.router.server.schema;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionError;
import io.rendezvous.federation.composition.CompositionResult.Composed;
import io.rendezvous.federation.composition.CompositionResult.Failed;
import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.contract.Contract;
import io.rendezvous.federation.contract.InvalidContractException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;

/** The supergraph that a door serves: subgraphs and view composed, cut to the door's contract. */
public final class DoorSchema {

    private final SchemaFiles files;
    private final GraphProperties graph;

    public DoorSchema(GraphProperties graph, ResourceLoader resources) {
        this.files = new SchemaFiles(
                resources, graph.schema().subgraphs(), graph.schema().contracts());
        this.graph = graph;
    }

    /**
     * Throws {@link CompositionFailedException}.
     *
     * @param contract null to show everything
     * @param view null when the door adds nothing
     */
    public String supergraph(@Nullable String contract, @Nullable ViewSubgraph view) {
        var composed = graph.schema().supergraph();
        var whole = composed == null ? compose(sources(view)) : SchemaFiles.read(composed);
        return contract == null ? whole : cut(whole, contract);
    }

    private List<SubgraphSource> sources(@Nullable ViewSubgraph view) {
        var sources = new ArrayList<SubgraphSource>();
        graph.subgraphs().forEach((name, subgraph) -> sources.add(files.subgraph(name, url(name, subgraph.url()))));
        if (view != null) {
            sources.add(new SubgraphSource(ViewSubgraph.NAME, "local:" + ViewSubgraph.NAME, view.sdl()));
        }
        return sources;
    }

    private static String url(String name, @Nullable URI url) {
        if (url == null) {
            throw new CompositionFailedException(List.of("rendezvous.subgraphs." + name + ".url is missing."));
        }
        return url.toString();
    }

    private static String compose(List<SubgraphSource> sources) {
        return switch (Composition.compose(sources)) {
            case Composed composed -> composed.supergraphSdl();
            case Failed failed -> throw new CompositionFailedException(lines(failed.errors()));
        };
    }

    private String cut(String supergraph, String contract) {
        try {
            return Contract.apply(supergraph, files.contract(contract));
        } catch (InvalidContractException e) {
            throw new CompositionFailedException(lines(e.errors()));
        }
    }

    private static List<String> lines(List<CompositionError> errors) {
        return errors.stream().map(CompositionError::toString).toList();
    }
}
