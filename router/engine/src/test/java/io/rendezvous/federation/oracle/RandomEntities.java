package io.rendezvous.federation.oracle;

import io.rendezvous.federation.oracle.Sketch.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Draws entities, with keys that lead between any two of their homes, and value types. */
final class RandomEntities extends Drawing {

    RandomEntities(Drawing begun) {
        super(begun);
    }

    /** A tree of homes; neighbours share a key. */
    void addEntity(String name) {
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
        stub(name, home);
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

    void addLeaves(String name) {
        for (var number = 0; number < 4; number++) {
            var type = dice.any(WRAPPINGS.subList(0, dice.chance(0.7) ? 5 : WRAPPINGS.size()))
                    .formatted(dice.any(LEAVES));
            add(name, new Field("f" + number, arguments(0.25), type, Set.of()), dice.some(owners(name)));
        }
    }

    /** The same everywhere. */
    void addValue(String name) {
        var homes = dice.several(
                sketch.subgraphs(), 1 + dice.below(sketch.subgraphs().size()));
        homes.forEach(home -> sketch.declare(home, "type", name).head().add("@shareable"));
        for (var number = 0; number < 1 + dice.below(3); number++) {
            var field =
                    new Field("v" + number, arguments(0.15), dice.any(WRAPPINGS).formatted(dice.any(LEAVES)), Set.of());
            homes.forEach(home -> sketch.get(home, name).put(field));
        }
    }
}
