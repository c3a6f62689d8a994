package io.rendezvous.federation.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chances, all from one seed. */
public record Dice(Random random) {

    public static Dice of(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextLong();
        return new Dice(random);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0, exclusive of {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** At least one, mostly exactly one. */
    <T> List<T> some(Collection<T> from) {
        return several(from, chance(0.65) ? 1 : 1 + random.nextInt(from.size()));
    }

    <T> List<T> several(Collection<T> from, int count) {
        var chosen = new ArrayList<>(from);
        Collections.shuffle(chosen, random);
        return List.copyOf(chosen.subList(0, Math.min(count, chosen.size())));
    }
}
