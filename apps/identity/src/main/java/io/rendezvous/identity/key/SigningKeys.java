package io.rendezvous.identity.key;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The key ring as the database has it, at most {@link #REFRESH} old. Whoever needs a key brings the ring up to date and
 * adds the next key when it is due: no timer, no leader.
 */
final class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    /** Shorter than {@link SigningKeyRing#NOTICE}: every instance knows a key before it signs. */
    private static final Duration REFRESH = Duration.ofMinutes(1);

    /** Longer than any token lives, with room for clocks that disagree. */
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final SigningKeyRepository repository;
    private final TransactionOperations transactions;
    private final Duration rotation;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Loaded loaded;

    private record Loaded(SigningKeyRing ring, Instant at) {}

    SigningKeys(SigningKeyRepository repository, TransactionOperations transactions, Duration rotation, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.rotation = rotation;
        this.clock = clock;
        this.loaded = load(clock.instant());
    }

    RSAKey signing() {
        return current().signing(clock.instant()).jwk();
    }

    JWKSet published() {
        return new JWKSet(current().published(clock.instant(), TOKEN_LIFETIME).stream()
                        .<com.nimbusds.jose.jwk.JWK>map(SigningKey::jwk)
                        .toList())
                .toPublicJWKSet();
    }

    private SigningKeyRing current() {
        Instant now = clock.instant();
        if (loaded.at().plus(REFRESH).isBefore(now) && refreshing.tryLock()) {
            try {
                loaded = load(now);
            } catch (DataAccessException | CannotCreateTransactionException e) {
                LOG.warn("Signing keys could not be refreshed; those in memory stay in use", e);
                loaded = new Loaded(loaded.ring(), now);
            } finally {
                refreshing.unlock();
            }
        }
        return loaded.ring();
    }

    private Loaded load(Instant now) {
        SigningKeyRing ring = repository.all();
        return new Loaded(ring.wantsSuccessor(now, rotation) ? extended(now) : ring, now);
    }

    private SigningKeyRing extended(Instant now) {
        return transactions.execute(_ -> {
            repository.lock();
            SigningKeyRing ring = repository.all();
            if (ring.wantsSuccessor(now, rotation)) {
                SigningKey next = ring.successor(now);
                repository.add(next);
                forgetUnpublished(ring, now);
                LOG.info("Signing key {} signs from {}", next.kid(), next.activatesAt());
            }
            return repository.all();
        });
    }

    private void forgetUnpublished(SigningKeyRing ring, Instant now) {
        var published = ring.published(now, TOKEN_LIFETIME);
        ring.keys().stream().filter(key -> !published.contains(key)).forEach(repository::remove);
    }
}
