package io.rendezvous.federation.composition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values of {@code join__Graph} for subgraph names, as other composers choose them. */
final class GraphNames {

    private GraphNames() {}

    /** One for each subgraph, in their order. */
    static List<String> assign(Collection<String> subgraphs) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        subgraphs.forEach(subgraph -> names.add(free(sanitized(subgraph), taken)));
        return names;
    }

    private static String sanitized(String subgraph) {
        var word = subgraph.replaceAll("[^_A-Za-z0-9]", "_").replaceFirst("^(?=[0-9])", "_");
        return word.replaceFirst("(_[0-9]+)$", "$1_").toUpperCase(Locale.ROOT);
    }

    private static String free(String name, Set<String> taken) {
        var candidate = name;
        for (int number = 1; !taken.add(candidate); number++) {
            candidate = name + "_" + number;
        }
        return candidate;
    }
}
