package io.rendezvous.federation.oracle;

import io.rendezvous.federation.composition.SubgraphSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Subgraph schemas as they are drawn, to be written as SDL. */
final class Sketch {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@requires", "@provides",\
             "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject"])
            """;

    /** Leaf and input types that every subgraph declares alike where it uses them. */
    private static final Map<String, String> COMMON = Map.of(
            "Mood", "enum Mood { GOOD BAD HIDDEN @inaccessible }",
            "Json", "scalar Json",
            "Filter",
                    "input Filter { least: Int = 2 words: [String!] mood: Size size: Size! = SMALL and: [Filter] json: Json }",
            "Size", "enum Size { SMALL LARGE }");

    record Field(String name, String arguments, String type, Set<String> directives) {

        Field with(String directive) {
            var more = new LinkedHashSet<>(directives);
            more.add(directive);
            return new Field(name, arguments, type, more);
        }

        Field of(String other) {
            return new Field(name, arguments, other, directives);
        }

        boolean has(String directive) {
            return directives.stream().anyMatch(each -> each.startsWith(directive));
        }
    }

    /** @param head with keys, interfaces and directives; for a union, members are its fields' names */
    record Type(String kind, String name, Set<String> interfaces, Set<String> head, Map<String, Field> fields) {

        void put(Field field) {
            fields.put(field.name(), field);
        }

        boolean isKeyedBy(String key) {
            return head.stream().anyMatch(each -> each.startsWith("@key(fields: \"" + key + "\""));
        }
    }

    private final Map<String, Map<String, Type>> subgraphs = new LinkedHashMap<>();

    Sketch(List<String> names) {
        names.forEach(name -> subgraphs.put(name, new LinkedHashMap<>()));
    }

    List<String> subgraphs() {
        return List.copyOf(subgraphs.keySet());
    }

    Type declare(String subgraph, String kind, String name) {
        return types(subgraph)
                .computeIfAbsent(
                        name,
                        _ -> new Type(kind, name, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>()));
    }

    private Map<String, Type> types(String subgraph) {
        return Objects.requireNonNull(subgraphs.get(subgraph));
    }

    @Nullable
    Type find(String subgraph, String name) {
        return types(subgraph).get(name);
    }

    Type get(String subgraph, String name) {
        return Objects.requireNonNull(find(subgraph, name), name);
    }

    @Nullable
    Field find(String subgraph, String type, String field) {
        var declared = find(subgraph, type);
        return declared == null ? null : declared.fields().get(field);
    }

    List<String> homes(String type) {
        return subgraphs.keySet().stream()
                .filter(subgraph -> find(subgraph, type) != null)
                .toList();
    }

    /** Every name of an object type that is known somewhere. */
    List<String> names(String kind) {
        return subgraphs.values().stream()
                .flatMap(types -> types.values().stream())
                .filter(type -> type.kind().equals(kind))
                .map(Type::name)
                .distinct()
                .toList();
    }

    List<SubgraphSource> sources() {
        var sources = new ArrayList<SubgraphSource>();
        subgraphs.forEach((name, types) -> {
            if (!types.isEmpty()) {
                sources.add(new SubgraphSource(name, "http://" + name, sdl(types)));
            }
        });
        return sources;
    }

    private static String sdl(Map<String, Type> types) {
        var sdl = new StringBuilder(LINK);
        types.values().forEach(type -> write(type, sdl));
        var written = new LinkedHashSet<String>();
        for (var grown = true; grown; ) {
            grown = false;
            for (var common : COMMON.entrySet()) {
                if (Pattern.compile("\\b" + common.getKey() + "\\b")
                                .matcher(sdl)
                                .find()
                        && written.add(common.getKey())) {
                    sdl.append(common.getValue()).append('\n');
                    grown = true;
                }
            }
        }
        return sdl.toString();
    }

    private static void write(Type type, StringBuilder sdl) {
        sdl.append(type.kind()).append(' ').append(type.name());
        if (!type.interfaces().isEmpty()) {
            sdl.append(" implements ").append(String.join(" & ", type.interfaces()));
        }
        type.head().forEach(directive -> sdl.append(' ').append(directive));
        if (type.kind().equals("union")) {
            sdl.append(" = ").append(String.join(" | ", type.fields().keySet())).append('\n');
            return;
        }
        sdl.append(" {\n");
        type.fields().values().forEach(field -> {
            sdl.append("  ").append(field.name()).append(field.arguments());
            sdl.append(": ").append(field.type());
            field.directives().forEach(directive -> sdl.append(' ').append(directive));
            sdl.append('\n');
        });
        sdl.append("}\n");
    }
}
