package io.rendezvous.federation.oracle;

import io.rendezvous.federation.oracle.Sketch.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A graph as it is being drawn, and what every part of the drawing asks of it. */
abstract class Drawing {

    static final List<String> LEAVES =
            List.of("String", "String", "Int", "Int", "Float", "Boolean", "ID", "Mood", "Json");
    static final List<String> WRAPPINGS = List.of(
            "%s", "%s", "%s", "%s!", "%s!", "[%s]", "[%s!]", "[%s]!", "[%s!]!", "[[%s]]", "[[%s!]!]!", "[[%s!]]");
    static final List<String> ARGUMENTS = List.of(
            "(x: Int)",
            "(x: Int = 3)",
            "(x: Int!)",
            "(words: [String!])",
            "(filter: Filter)",
            "(filter: Filter = {least: 1}, x: Int)",
            "(size: Size = LARGE, json: Json)",
            "(rate: Float, yes: Boolean)");

    final Dice dice;
    final Sketch sketch;

    /** Homes of entities that only refer to it. */
    private final Map<String, Set<String>> stubs;

    Drawing(Dice dice, Sketch sketch) {
        this.dice = dice;
        this.sketch = sketch;
        stubs = new LinkedHashMap<>();
    }

    /** Goes on with the same graph. */
    Drawing(Drawing begun) {
        dice = begun.dice;
        sketch = begun.sketch;
        stubs = begun.stubs;
    }

    void stub(String type, String home) {
        stubs.computeIfAbsent(type, _ -> new LinkedHashSet<>()).add(home);
    }

    /** Where fields can be added. */
    List<String> owners(String type) {
        return sketch.homes(type).stream()
                .filter(home -> !stubs.getOrDefault(type, Set.of()).contains(home))
                .toList();
    }

    String arguments(double probability) {
        return dice.chance(probability) ? dice.any(ARGUMENTS) : "";
    }

    void add(String name, Field field, List<String> homes) {
        var shared = homes.size() > 1 ? field.with("@shareable") : field;
        for (var home : homes) {
            var loose = shared.type().endsWith("!") && homes.size() > 1 && dice.chance(0.15);
            sketch.get(home, name)
                    .put(
                            loose
                                    ? shared.of(shared.type()
                                            .substring(0, shared.type().length() - 1))
                                    : shared);
        }
        var others = new ArrayList<>(owners(name));
        others.removeAll(homes);
        others.removeIf(home -> !isLeaf(field) && sketch.find(home, target(field)) == null);
        if (homes.size() == 1 && !others.isEmpty() && dice.chance(0.1)) {
            var from = dice.any(others);
            sketch.get(from, name).put(field);
            sketch.get(homes.getFirst(), name).put(field.with("@override(from: \"" + from + "\")"));
        }
    }

    static String nullable(String type) {
        return type.endsWith("!") ? type.substring(0, type.length() - 1) : type;
    }

    static String target(Field field) {
        return field.type().replaceAll("[\\[\\]!]", "");
    }

    static boolean isLeaf(Field field) {
        return LEAVES.contains(target(field));
    }

    static boolean isPlain(@Nullable Field field) {
        return field != null
                && field.arguments().isEmpty()
                && !field.has("@external")
                && !field.has("@override")
                && !field.has("@requires");
    }

    void key(String home, String name, String key) {
        var type = sketch.get(home, name);
        type.head().add("@key(fields: \"" + key + "\")");
        if (key.contains("id")) {
            type.put(new Field("id", "", "ID!", Set.of()));
        }
        if (key.contains("k")) {
            type.put(new Field("k", "", name.equals("E1") ? "Int!" : "String!", Set.of()));
        }
        if (key.contains("n {")) {
            type.put(new Field("n", "", "N!", Set.of("@shareable")));
            var nested = sketch.declare(home, "type", "N");
            nested.head().add("@shareable");
            nested.put(new Field("c", "", "ID!", Set.of()));
            nested.put(new Field("m", "", "M!", Set.of()));
            nested.put(new Field("note", "", "String", Set.of()));
            var deep = sketch.declare(home, "type", "M");
            deep.head().add("@shareable");
            deep.put(new Field("d", "", "Int!", Set.of()));
        }
    }

    /** A composite type that all of these subgraphs know. */
    @Nullable
    String target(List<String> homes) {
        var known = sketch.names("type").stream()
                .filter(name -> !List.of("Query", "Mutation", "N", "M", "S0").contains(name))
                .toList();
        var targets = new ArrayList<>(known);
        targets.addAll(sketch.names("interface"));
        targets.addAll(sketch.names("union"));
        targets.removeIf(name ->
                homes.stream().anyMatch(home -> sketch.find(home, name) == null) || haveNothingInCommon(homes, name));
        return targets.isEmpty() ? null : dice.any(targets);
    }

    /** Composition refuses an abstract type of which two subgraphs that share the field have no member in common. */
    boolean haveNothingInCommon(List<String> homes, String name) {
        var common = new LinkedHashSet<>(members(homes.getFirst(), name));
        homes.forEach(home -> common.retainAll(members(home, name)));
        return common.isEmpty();
    }

    Set<String> members(String home, String name) {
        var type = sketch.get(home, name);
        if (type.kind().equals("union")) {
            return type.fields().keySet();
        }
        return type.kind().equals("type")
                ? Set.of(name)
                : Set.copyOf(sketch.names("type").stream()
                        .filter(other -> sketch.find(home, other) != null
                                && sketch.get(home, other).interfaces().contains(name))
                        .toList());
    }
}
