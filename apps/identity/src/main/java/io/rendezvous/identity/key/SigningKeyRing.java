package io.rendezvous.identity.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys in the order they sign. Which of them signs and which are published follows from the time alone, so every
 * instance decides alike.
 */
record SigningKeyRing(List<SigningKey> keys) {
    /** A new key is published this long before it signs, so that whoever caches the key set has seen it. */
    static final Duration NOTICE = Duration.ofMinutes(10);

    SigningKeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparing(SigningKey::activatesAt))
                .toList();
    }

    /** The first key signs even before its time: there is no other. */
    SigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.activatesAt().isAfter(now))
                .reduce((_, later) -> later)
                .orElseGet(keys::getFirst);
    }

    /** Those that sign, will sign, or have signed what may still be valid {@code lifetime} after signing. */
    List<SigningKey> published(Instant now, Duration lifetime) {
        return IntStream.range(0, keys.size())
                .filter(index -> index == keys.size() - 1
                        || keys.get(index + 1).activatesAt().plus(lifetime).isAfter(now))
                .mapToObj(keys::get)
                .toList();
    }

    boolean wantsSuccessor(Instant now, Duration rotation) {
        return keys.isEmpty() || !keys.getLast().activatesAt().plus(rotation).isAfter(now);
    }

    SigningKey successor(Instant now) {
        return SigningKey.generate(keys.isEmpty() ? now : now.plus(NOTICE));
    }
}
