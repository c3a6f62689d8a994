package io.rendezvous.federation.oracle;

import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.oracle.Sketch.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a graph and splits it over subgraphs, mostly so that it composes: between any two subgraphs that know an entity lead
 * keys.
 */
final class RandomGraph {

    private static final List<String> LEAVES =
            List.of("String", "String", "Int", "Int", "Float", "Boolean", "ID", "Mood", "Json");
    private static final List<String> WRAPPINGS = List.of(
            "%s", "%s", "%s", "%s!", "%s!", "[%s]", "[%s!]", "[%s]!", "[%s!]!", "[[%s]]", "[[%s!]!]!", "[[%s!]]");
    private static final List<String> ARGUMENTS = List.of(
            "(x: Int)",
            "(x: Int = 3)",
            "(x: Int!)",
            "(words: [String!])",
            "(filter: Filter)",
            "(filter: Filter = {least: 1}, x: Int)",
            "(size: Size = LARGE, json: Json)",
            "(rate: Float, yes: Boolean)");

    private final Dice dice;
    private final Sketch sketch;

    /** Homes of entities that only refer to it. */
    private final Map<String, Set<String>> stubs = new LinkedHashMap<>();

    private RandomGraph(Dice dice) {
        this.dice = dice;
        var names = IntStream.range(0, 2 + dice.below(dice.chance(0.3) ? 5 : 3))
                .mapToObj(number -> List.of("a", "b", "c", "d", "e-1", "F_2").get(number))
                .toList();
        sketch = new Sketch(names);
    }

    static List<SubgraphSource> draw(Dice dice) {
        return new RandomGraph(dice).draw();
    }

    private List<SubgraphSource> draw() {
        var entities =
                IntStream.range(0, 1 + dice.below(4)).mapToObj(n -> "E" + n).toList();
        entities.forEach(this::addEntity);
        entities.forEach(this::addLeaves);
        IntStream.range(0, dice.below(3)).forEach(number -> addValue("V" + number));
        addInterface();
        addStandIn();
        addUnion();
        sketch.names("type").stream()
                .filter(name -> !List.of("N", "M").contains(name))
                .forEach(this::addComposites);
        addPartial("S0");
        entities.forEach(this::addRequirements);
        addRoots("Query", 3 + dice.below(4));
        if (dice.chance(0.5)) {
            addRoots("Mutation", 1 + dice.below(4));
        }
        hide();
        return sketch.sources();
    }

    /** A tree of homes; neighbours share a key. */
    private void addEntity(String name) {
        var homes = dice.several(
                sketch.subgraphs(), 1 + dice.below(sketch.subgraphs().size()));
        var keys = keys();
        homes.forEach(home -> sketch.declare(home, "type", name));
        key(homes.getFirst(), name, "id");
        for (var number = 1; number < homes.size(); number++) {
            var key = dice.any(keys);
            key(homes.get(number), name, key);
            key(homes.get(dice.below(number)), name, key);
        }
        if (dice.chance(0.15)) {
            dice.some(sketch.subgraphs()).stream()
                    .filter(home -> !homes.contains(home))
                    .forEach(home -> addStub(home, name, dice.any(keys)));
        }
    }

    private void addStub(String home, String name, String key) {
        var other = sketch.homes(name).getFirst();
        if (!sketch.get(other, name).isKeyedBy(key)) {
            return;
        }
        sketch.declare(home, "type", name);
        key(home, name, key);
        var head = sketch.get(home, name).head();
        head.clear();
        head.add("@key(fields: \"" + key + "\", resolvable: false)");
        stubs.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(home);
    }

    private List<String> keys() {
        var keys = new ArrayList<>(List.of("id"));
        if (dice.chance(0.5)) {
            keys.addAll(List.of("k", "id k"));
        }
        if (dice.chance(0.35)) {
            keys.add(dice.any(List.of("n { c }", "n { c } id", "n { c m { d } }", "id n { m { d } }")));
        }
        return keys;
    }

    private void key(String home, String name, String key) {
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

    /** Where fields can be added. */
    private List<String> owners(String type) {
        return sketch.homes(type).stream()
                .filter(home -> !stubs.getOrDefault(type, Set.of()).contains(home))
                .toList();
    }

    private void addLeaves(String name) {
        for (var number = 0; number < 4; number++) {
            var type = dice.any(WRAPPINGS.subList(0, dice.chance(0.7) ? 5 : WRAPPINGS.size()))
                    .formatted(dice.any(LEAVES));
            add(name, new Field("f" + number, arguments(0.25), type, Set.of()), dice.some(owners(name)));
        }
    }

    private String arguments(double probability) {
        return dice.chance(probability) ? dice.any(ARGUMENTS) : "";
    }

    private void add(String name, Field field, List<String> homes) {
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

    private static String nullable(String type) {
        return type.endsWith("!") ? type.substring(0, type.length() - 1) : type;
    }

    private static String target(Field field) {
        return field.type().replaceAll("[\\[\\]!]", "");
    }

    private static boolean isLeaf(Field field) {
        return LEAVES.contains(target(field));
    }

    /** The same everywhere. */
    private void addValue(String name) {
        var homes = dice.several(
                sketch.subgraphs(), 1 + dice.below(sketch.subgraphs().size()));
        homes.forEach(home -> sketch.declare(home, "type", name).head().add("@shareable"));
        for (var number = 0; number < 1 + dice.below(3); number++) {
            var field =
                    new Field("v" + number, arguments(0.15), dice.any(WRAPPINGS).formatted(dice.any(LEAVES)), Set.of());
            homes.forEach(home -> sketch.get(home, name).put(field));
        }
    }

    /** A type that no subgraph knows whole, so that it is read from several, by the same way. */
    private void addPartial(String name) {
        var owner = dice.chance(0.6) ? "Query" : "E0";
        var homes = dice.several(owner.equals("Query") ? sketch.subgraphs() : owners(owner), 2 + dice.below(2));
        var wrapping = dice.any(List.of("%s", "%s", "[%s]", "[%s!]", "[[%s]]", "%s!"));
        for (var home : homes) {
            sketch.declare(home, "type", owner).put(new Field("s", "", wrapping.formatted(name), Set.of("@shareable")));
            sketch.declare(home, "type", name).head().add("@shareable");
        }
        for (var number = 0; number < homes.size() + 1; number++) {
            var some = number < homes.size() ? List.of(homes.get(number)) : dice.some(homes);
            var target = dice.chance(0.3) ? target(some) : null;
            var type = target == null ? dice.any(LEAVES) : target;
            var field = new Field("p" + number, "", dice.any(WRAPPINGS).formatted(type), Set.of());
            some.forEach(home -> sketch.get(home, name).put(field));
        }
    }

    private void addInterface() {
        var members = dice.several(
                sketch.names("type").stream()
                        .filter(name -> !List.of("N", "M").contains(name))
                        .toList(),
                1 + dice.below(4));
        var label = new Field("label", "", dice.any(List.of("String", "String!", "Int", "[String!]")), Set.of());
        for (var member : members) {
            if (member.startsWith("V")) {
                sketch.homes(member).forEach(home -> sketch.get(home, member).put(label));
            } else {
                add(member, label, dice.some(owners(member)));
            }
        }
        var identified = members.stream().allMatch(member -> member.startsWith("E"));
        for (var home : sketch.subgraphs()) {
            var local = members.stream()
                    .filter(member -> sketch.find(home, member, "label") != null
                            || (identified && sketch.find(home, member, "id") != null))
                    .toList();
            var fields = List.of("label", "id").stream()
                    .filter(field -> !field.equals("id") || identified)
                    .filter(field -> local.stream().allMatch(member -> sketch.find(home, member, field) != null))
                    .toList();
            if (local.isEmpty() || fields.isEmpty() || dice.chance(0.25)) {
                continue;
            }
            var declared = sketch.declare(home, "interface", "I0");
            for (var field : fields) {
                declared.put(new Field(field, "", field.equals("id") ? "ID!" : nullable(label.type()), Set.of()));
            }
            local.forEach(member -> sketch.get(home, member).interfaces().add("I0"));
        }
    }

    /** An interface that one subgraph knows the types of and others do not. */
    private void addStandIn() {
        var owner = dice.any(sketch.subgraphs());
        var members = sketch.names("type").stream()
                .filter(name -> name.startsWith("E") && owners(name).contains(owner))
                .filter(name -> sketch.homes(name).size() < sketch.subgraphs().size())
                .toList();
        if (members.isEmpty()) {
            return;
        }
        var chosen = dice.some(members);
        var others = new ArrayList<>(sketch.subgraphs());
        chosen.forEach(member -> others.removeAll(sketch.homes(member)));
        if (others.isEmpty() || dice.chance(0.3)) {
            return;
        }
        var declared = sketch.declare(owner, "interface", "I1");
        declared.head().add("@key(fields: \"id\")");
        declared.put(new Field("id", "", "ID!", Set.of()));
        declared.put(new Field("mark", "", "String", Set.of()));
        for (var member : chosen) {
            key(owner, member, "id");
            sketch.get(owner, member).interfaces().add("I1");
            sketch.get(owner, member).put(new Field("mark", "", "String", Set.of()));
        }
        for (var home : dice.some(others)) {
            addStandIn(home);
        }
    }

    private void addStandIn(String home) {
        var type = sketch.declare(home, "type", "I1");
        type.head().add("@key(fields: \"id\")");
        type.head().add("@interfaceObject");
        type.put(new Field("id", "", "ID!", Set.of()));
        var suffix = home.replaceAll("\\W", "");
        for (var number = 0; number < 2; number++) {
            var leaf = dice.any(WRAPPINGS).formatted(dice.any(LEAVES));
            type.put(new Field("x" + number + suffix, arguments(0.2), leaf, Set.of()));
        }
        var below = dice.chance(0.5) ? target(List.of(home)) : null;
        if (below != null) {
            type.put(new Field("y" + suffix, "", dice.any(WRAPPINGS).formatted(below), Set.of()));
        }
        if (dice.chance(0.5)) {
            type.put(new Field("mark", "", "String", Set.of("@external")));
            type.put(new Field("r" + suffix, "", "String", Set.of("@requires(fields: \"mark\")")));
        }
    }

    private void addUnion() {
        for (var home : sketch.subgraphs()) {
            var members = sketch.names("type").stream()
                    .filter(name -> (name.startsWith("E") || name.startsWith("V")) && sketch.find(home, name) != null)
                    .filter(_ -> dice.chance(0.7))
                    .toList();
            if (!members.isEmpty() && dice.chance(0.6)) {
                var union = sketch.declare(home, "union", "U0");
                members.forEach(member -> union.put(new Field(member, "", "", Set.of())));
            }
        }
    }

    private void addComposites(String name) {
        if (name.equals("I1")) {
            return;
        }
        var value = name.startsWith("V");
        for (var number = 0; number < (value ? 1 : 3); number++) {
            var homes = value ? sketch.homes(name) : dice.some(owners(name));
            var target = target(homes);
            if (target == null || (value && dice.chance(0.4))) {
                continue;
            }
            var field =
                    new Field("c" + number, arguments(0.15), dice.any(WRAPPINGS).formatted(target), Set.of());
            if (value) {
                homes.forEach(home -> sketch.get(home, name).put(field));
            } else {
                add(name, field, homes);
                homes.forEach(home -> provide(home, name, field.name(), target));
            }
        }
    }

    /** A composite type that all of these subgraphs know. */
    private @Nullable String target(List<String> homes) {
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
    private boolean haveNothingInCommon(List<String> homes, String name) {
        var common = new LinkedHashSet<>(members(homes.getFirst(), name));
        homes.forEach(home -> common.retainAll(members(home, name)));
        return common.isEmpty();
    }

    private Set<String> members(String home, String name) {
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

    /** Sometimes a field brings along one of its target that its subgraph does not resolve otherwise. */
    private void provide(String home, String type, String field, String target) {
        var members = List.copyOf(members(home, target));
        var member = members.isEmpty() ? "" : dice.any(members);
        if (!member.startsWith("E") || !dice.chance(0.35)) {
            return;
        }
        for (var leaf : List.of("f0", "f1", "f2", "f3")) {
            var sources = owners(member).stream()
                    .filter(other -> sketch.find(other, member, leaf) != null)
                    .toList();
            if (sketch.find(home, member, leaf) == null
                    && sources.size() == 1
                    && isPlain(sketch.find(sources.getFirst(), member, leaf))) {
                var original = Objects.requireNonNull(sketch.find(sources.getFirst(), member, leaf));
                sketch.get(sources.getFirst(), member).put(original.with("@shareable"));
                sketch.get(home, member).put(new Field(leaf, "", original.type(), Set.of("@external")));
                var fields = member.equals(target) ? leaf : "... on " + member + " { " + leaf + " }";
                var providing = Objects.requireNonNull(sketch.find(home, type, field));
                sketch.get(home, type).put(providing.with("@provides(fields: \"" + fields + "\")"));
                return;
            }
        }
    }

    private static boolean isPlain(@Nullable Field field) {
        return field != null
                && field.arguments().isEmpty()
                && !field.has("@external")
                && !field.has("@override")
                && !field.has("@requires");
    }

    private void addRequirements(String name) {
        for (var home : owners(name)) {
            if (!dice.chance(0.4)) {
                continue;
            }
            var required = new LinkedHashSet<String>();
            for (var other : owners(name)) {
                for (var field : List.copyOf(sketch.get(other, name).fields().values())) {
                    if (!field.name().equals("s") && dice.chance(0.3)) {
                        var text = require(other, home, name, field);
                        if (text != null) {
                            required.add(text);
                        }
                    }
                }
            }
            if (!required.isEmpty()) {
                var target = dice.chance(0.3) ? target(List.of(home)) : null;
                var type = target == null ? dice.any(LEAVES) : target;
                var requires = "@requires(fields: \"" + String.join(" ", required) + "\")";
                var field = new Field(
                        "r" + home.replaceAll("\\W", ""),
                        arguments(0.1),
                        dice.any(WRAPPINGS).formatted(type),
                        Set.of(requires));
                sketch.get(home, name).put(field);
            }
        }
    }

    /** Declares a field of another home as external and returns how it is required; null when it can't be. */
    private @Nullable String require(String source, String home, String name, Field field) {
        var known = sketch.find(home, name, field.name());
        if (known != null || field.has("@external") || field.has("@override")) {
            return null;
        }
        var arguments = literals(field.arguments());
        var below = arguments == null ? null : below(source, home, field);
        if (below == null) {
            return null;
        }
        sketch.get(home, name).put(new Field(field.name(), field.arguments(), field.type(), Set.of("@external")));
        return field.name() + arguments + below;
    }

    private static @Nullable String literals(String arguments) {
        return switch (arguments) {
            case "" -> "";
            case "(x: Int)", "(x: Int!)" -> "(x: 1)";
            case "(x: Int = 3)" -> "(x: 3)";
            case "(words: [String!])" -> "(words: [\\\"w\\\"])";
            case "(size: Size = LARGE, json: Json)" -> "(size: SMALL)";
            default -> null;
        };
    }

    /** What is required below a field: empty for a leaf, null when there is nothing. */
    private @Nullable String below(String source, String home, Field field) {
        if (isLeaf(field)) {
            return "";
        }
        var target = target(field);
        var type = sketch.find(home, target);
        if (type == null
                || type.kind().equals("union")
                || type.head().contains("@interfaceObject")
                || haveNothingInCommon(List.of(home, source), target)) {
            return null;
        }
        var fields = type.fields().values().stream()
                .filter(each -> isLeaf(each)
                        && each.arguments().isEmpty()
                        && !each.has("@external")
                        && !each.has("@override")
                        && !each.has("@requires"))
                .map(Field::name)
                .toList();
        var members = List.copyOf(members(home, target));
        if (type.kind().equals("type") && target.startsWith("E") && dice.chance(0.6)) {
            var foreign = foreign(home, target);
            if (foreign != null) {
                return " { " + foreign + " }";
            }
        }
        if (fields.isEmpty()) {
            return null;
        }
        return type.kind().equals("interface") && dice.chance(0.4) && !members.isEmpty()
                ? " { ... on " + dice.any(members) + " { " + dice.any(fields) + " } }"
                : " { " + dice.any(fields) + " }";
    }

    private @Nullable String foreign(String home, String target) {
        for (var other : owners(target)) {
            for (var field : sketch.get(other, target).fields().values()) {
                if (isPlain(field) && isLeaf(field) && sketch.find(home, target, field.name()) == null) {
                    sketch.get(home, target).put(new Field(field.name(), "", field.type(), Set.of("@external")));
                    return field.name();
                }
            }
        }
        return null;
    }

    private void addRoots(String root, int count) {
        for (var number = 0; number < count; number++) {
            var homes = root.equals("Query") ? dice.some(sketch.subgraphs()) : List.of(dice.any(sketch.subgraphs()));
            var target = dice.chance(0.85) ? target(homes) : null;
            var type = dice.any(WRAPPINGS).formatted(target == null ? dice.any(LEAVES) : target);
            var name = (root.equals("Query") ? "q" : "m") + number;
            var field = new Field(name, arguments(0.3), type, Set.of());
            homes.forEach(home ->
                    sketch.declare(home, "type", root).put(homes.size() > 1 ? field.with("@shareable") : field));
            if (target != null) {
                homes.forEach(home -> provide(home, root, name, target));
            }
        }
    }

    private void hide() {
        if (!dice.chance(0.3)) {
            return;
        }
        var type = dice.any(sketch.names("type").stream()
                .filter(name -> name.startsWith("E"))
                .toList());
        var name = dice.any(List.of("k", "f0", "f1", "f2", "c0", "n"));
        for (var home : sketch.homes(type)) {
            var field = sketch.find(home, type, name);
            if (field != null && !field.has("@external")) {
                sketch.get(home, type).put(field.with("@inaccessible"));
            }
        }
        if (dice.chance(0.2) && sketch.names("type").contains("E3")) {
            sketch.homes("E3").forEach(home -> sketch.get(home, "E3").head().add("@inaccessible"));
        }
    }
}
