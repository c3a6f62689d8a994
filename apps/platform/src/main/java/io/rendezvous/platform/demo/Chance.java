package io.rendezvous.platform.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Repeatable randomness: the same seed and name give the same choices. */
final class Chance {

    private final String name;
    private final Random random;

    Chance(long seed, String name) {
        this.name = name;
        this.random = new Random(seed ^ name.hashCode());
    }

    /** The same for the same name, whatever the seed and whatever was drawn before. */
    UUID id(String kind, int index) {
        return UUID.nameUUIDFromBytes((name + '/' + kind + '/' + index).getBytes(UTF_8));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** In random order; all of them when there are fewer than {@code count}. */
    <T> List<T> pick(List<T> choices, int count) {
        var shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** Both ends included. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    double around(double middle, double spread) {
        return middle + (random.nextDouble() * 2 - 1) * spread;
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }
}
