package io.rendezvous.federation.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words that many messages need. */
final class Phrases {

    private Phrases() {}

    /** {@code "users"}, {@code "users" and "chat"} or {@code "users", "chat" and "content"}. */
    static String list(List<String> names) {
        var quoted = names.stream().map(name -> "\"" + name + "\"").toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.getLast();
    }

    /** {@code subgraph "users"} or {@code subgraphs "users" and "chat"}. */
    static String subgraphs(List<String> names) {
        return (names.size() == 1 ? "subgraph " : "subgraphs ") + list(names);
    }

    static <E> String subgraphsOf(List<Sourced<E>> sources) {
        return subgraphs(
                sources.stream().map(source -> source.subgraph().name()).toList());
    }

    /** {@code Int in subgraph "a", String in subgraphs "b" and "c"}. */
    static <E> String variants(List<Sourced<E>> sources, Function<E, String> text) {
        var byText = new LinkedHashMap<String, List<String>>();
        for (var source : sources) {
            byText.computeIfAbsent(text.apply(source.element()), _ -> new ArrayList<>())
                    .add(source.subgraph().name());
        }
        return byText.entrySet().stream()
                .map(entry -> entry.getKey() + " in " + subgraphs(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
