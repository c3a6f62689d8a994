package io.rendezvous.federation.composition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Values of {@code join__Graph} for subgraph names, as other composers choose them. */
final class GraphNames {

    private GraphNames() {}

    /** One for each subgraph, in their order. Where names would be the same, all of them are numbered. */
    static List<String> assign(List<String> subgraphs) {
        var words = subgraphs.stream().map(GraphNames::word).toList();
        var names = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int number = Collections.frequency(words.subList(0, i + 1), word);
            names.add(Collections.frequency(words, word) > 1 ? word + "_" + number : word);
        }
        return names;
    }

    /** Never ends in a number after an underscore, so that numbering makes no new duplicates. */
    private static String word(String subgraph) {
        var word = subgraph.replaceAll("[^_A-Za-z0-9]", "_").replaceFirst("^(?=[0-9])", "_");
        return word.replaceFirst("(_[0-9]+)$", "$1_").toUpperCase(Locale.ROOT);
    }
}
