package io.rendezvous.federation.oracle;

import java.util.List;
import java.util.Set;

/**
 * How invented data is. What goes wrong by chance spares what a federation can't do without ({@link Soundness}).
 *
 * @param nulls how many of a thousand values are null where they may be
 * @param failures how many of a thousand fields fail, or are null where they must not be
 * @param items the longest list
 * @param failing coordinates {@code Object.field} that always fail
 * @param missing those whose value is always null, or the items of whose lists are
 */
record Data(long seed, int nulls, int failures, int items, Set<String> failing, Set<String> missing) {

    /** Nothing goes wrong, and every list has two items. */
    static final Data PLAIN = new Data(0, 0, 0, -2, Set.of(), Set.of());

    static Data draw(Dice dice) {
        var nulls = dice.any(List.of(0, 50, 150, 300));
        var failures = dice.any(List.of(0, 0, 15, 40, 100));
        return new Data(dice.below(Integer.MAX_VALUE), nulls, failures, 1 + dice.below(3), Set.of(), Set.of());
    }

    Data failing(String... coordinates) {
        return new Data(seed, nulls, failures, items, Set.of(coordinates), missing);
    }

    Data missing(String... coordinates) {
        return new Data(seed, nulls, failures, items, failing, Set.of(coordinates));
    }

    /** The length of a list, from a hash. */
    int length(int hash) {
        return items < 0 ? -items : Math.floorMod(hash, items + 1);
    }
}
