package io.rendezvous.federation.oracle;

import io.rendezvous.federation.oracle.Sketch.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Draws interfaces, interface objects and unions, with other members in each subgraph. */
final class RandomAbstracts extends Drawing {

    RandomAbstracts(Drawing begun) {
        super(begun);
    }

    void addInterface() {
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
    void addStandIn() {
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

    void addUnion() {
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
}
