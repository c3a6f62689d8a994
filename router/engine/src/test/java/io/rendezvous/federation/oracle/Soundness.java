package io.rendezvous.federation.oracle;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.SelectionSet;
import graphql.language.Type;
import io.rendezvous.federation.oracle.Graph.Declaration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where data may not go wrong, because a federation answers otherwise than one server there, and rightly so. Coordinates are
 * {@code Object.field}.
 *
 * @param solid what identifies objects: always there
 * @param sound what subgraphs need of each other, or disagree about: never null where any of them forbids it
 * @param required what is read although nobody may have asked for it
 * @param requiring what is another when the required is lost
 */
record Soundness(Set<String> solid, Set<String> sound, Set<String> required, Set<String> requiring) {

    static Soundness of(Graph graph) {
        var soundness = new Soundness(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (var subgraph : graph.subgraphs) {
            subgraph.types().forEach((name, type) -> {
                if (type instanceof ImplementingTypeDefinition<?> holder) {
                    var members = graph.members(subgraph, name);
                    subgraph.keys(name).forEach(key -> soundness.need(graph, members, key, soundness.solid));
                    Authored.fields(holder).forEach(field -> soundness.check(graph, members, field));
                    if (subgraph.isStandIn(name)) {
                        soundness.readAlong(graph, members, holder);
                    }
                }
            });
        }
        return soundness;
    }

    /** A subgraph that does not know types reads for all what is asked of one. */
    private void readAlong(Graph graph, Set<String> members, ImplementingTypeDefinition<?> standIn) {
        Authored.fields(standIn)
                .forEach(field -> members.forEach(object -> {
                    required.add(object + "." + field.getName());
                    sound.add(object + "." + field.getName());
                    if (bubbles(field.getType())) {
                        settle(graph, graph.members(graph.declarations(object, field.getName())));
                    }
                }));
    }

    private void check(Graph graph, Set<String> members, FieldDefinition field) {
        var requires = Authored.fieldSet(field, "requires");
        if (requires != null) {
            need(graph, members, requires, required);
            members.forEach(object -> requiring.add(object + "." + field.getName()));
        }
        for (var object : members) {
            var declarations = graph.declarations(object, field.getName());
            if (disagree(declarations)) {
                sound.add(object + "." + field.getName());
                settle(graph, graph.members(declarations));
            }
        }
    }

    static boolean disagree(List<Declaration> declarations) {
        return declarations.stream()
                        .map(each -> nullability(each.field().getType()))
                        .distinct()
                        .count()
                > 1;
    }

    private static String nullability(Type<?> type) {
        return switch (type) {
            case NonNullType wrapped -> nullability(wrapped.getType()) + "!";
            case ListType list -> "[" + nullability(list.getType()) + "]";
            default -> "";
        };
    }

    private void need(Graph graph, Collection<String> objects, SelectionSet fields, Set<String> why) {
        for (var object : objects) {
            for (var field : graph.selected(fields, object)) {
                var declarations = graph.declarations(object, field.getName());
                why.add(object + "." + field.getName());
                sound.add(object + "." + field.getName());
                if (field.getSelectionSet() != null) {
                    settle(graph, graph.members(declarations));
                    var below = new HashSet<String>();
                    declarations.forEach(each -> below.addAll(graph.members(each.subgraph(), each.target())));
                    need(graph, below, field.getSelectionSet(), why);
                }
            }
        }
    }

    /** Objects of these types are never nulled by what goes wrong below them. */
    private void settle(Graph graph, Collection<String> objects) {
        for (var object : objects) {
            for (var subgraph : graph.subgraphs) {
                var holder = graph.holder(subgraph, object);
                if (holder != null && subgraph.types().get(holder) instanceof ImplementingTypeDefinition<?> type) {
                    Authored.fields(type)
                            .filter(field -> field.getType() instanceof NonNullType)
                            .filter(field -> sound.add(object + "." + field.getName()))
                            .filter(field -> bubbles(field.getType()))
                            .forEach(
                                    field -> settle(graph, graph.members(graph.declarations(object, field.getName()))));
                }
            }
        }
    }

    /** Whether a null in the innermost place reaches the outermost. */
    private static boolean bubbles(Type<?> type) {
        return type instanceof NonNullType wrapped
                && (!(wrapped.getType() instanceof ListType list) || bubbles(list.getType()));
    }
}
