package io.rendezvous.federation.oracle;

import io.rendezvous.federation.oracle.Sketch.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws what subgraphs need or bring along of each other: {@code @requires} and {@code @provides}. */
final class RandomNeeds extends Drawing {

    RandomNeeds(Drawing begun) {
        super(begun);
    }

    /** Sometimes a field brings along one of its target that its subgraph does not resolve otherwise. */
    void provide(String home, String type, String field, String target) {
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

    void addRequirements(String name) {
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
}
