package io.rendezvous.federation.oracle;

import io.rendezvous.federation.composition.SubgraphSource;
import java.util.List;
import java.util.stream.Collectors;

/** One operation over one graph with one set of data. */
record Trial(List<SubgraphSource> subgraphs, Operation operation, Data data) {

    @Override
    public String toString() {
        return subgraphs.stream()
                        .map(each -> "--- subgraph " + each.name() + "\n"
                                + each.sdl().strip() + "\n")
                        .collect(Collectors.joining())
                + "--- operation\n" + operation.document() + "\n" + operation.variables() + "\n" + data;
    }
}
