package io.rendezvous.federation.oracle;

import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.oracle.Sketch.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws a graph and splits it over subgraphs, mostly so that it composes. */
public final class RandomGraph extends Drawing {

    private final RandomNeeds needs = new RandomNeeds(this);

    private RandomGraph(Dice dice) {
        super(dice, new Sketch(names(dice)));
    }

    private static List<String> names(Dice dice) {
        return IntStream.range(0, 2 + dice.below(dice.chance(0.3) ? 5 : 3))
                .mapToObj(number -> List.of("a", "b", "c", "d", "e-1", "F_2").get(number))
                .toList();
    }

    public static List<SubgraphSource> draw(Dice dice) {
        return new RandomGraph(dice).draw();
    }

    private List<SubgraphSource> draw() {
        var entities =
                IntStream.range(0, 1 + dice.below(4)).mapToObj(n -> "E" + n).toList();
        var drawn = new RandomEntities(this);
        entities.forEach(drawn::addEntity);
        entities.forEach(drawn::addLeaves);
        IntStream.range(0, dice.below(3)).forEach(number -> drawn.addValue("V" + number));
        var abstracts = new RandomAbstracts(this);
        abstracts.addInterface();
        abstracts.addStandIn();
        abstracts.addUnion();
        sketch.names("type").stream()
                .filter(name -> !List.of("N", "M").contains(name))
                .forEach(this::addComposites);
        addPartial("S0");
        entities.forEach(needs::addRequirements);
        addRoots("Query", 3 + dice.below(4));
        if (dice.chance(0.5)) {
            addRoots("Mutation", 1 + dice.below(4));
        }
        hide();
        return sketch.sources();
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
                homes.forEach(home -> needs.provide(home, name, field.name(), target));
            }
        }
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
                homes.forEach(home -> needs.provide(home, root, name, target));
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
