package io.rendezvous.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import io.rendezvous.identity.testing.Database;
import io.rendezvous.identity.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SigningKeysTest {
    private static final Duration ROTATION = Duration.ofDays(90);
    private static final String SECRET = "a secret that is long enough for anyone";
    private static final Database DATABASE = Database.fresh();
    private final MovableClock clock = new MovableClock();

    @BeforeAll
    static void migrate() {
        Flyway.configure()
                .dataSource(DATABASE.owner())
                .locations("classpath:db/identity")
                .defaultSchema("identity")
                .load()
                .migrate();
    }

    @BeforeEach
    void empty() {
        DATABASE.jdbc().sql("delete from signing_key").update();
    }

    @Test
    void anotherInstanceSignsWithTheSameKey() {
        assertThat(keys(SECRET).signing()).isEqualTo(keys(SECRET).signing());
    }

    @Test
    void instancesThatStartTogetherMakeOneKey() {
        var kids = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> keys(SECRET).signing().getKeyID())
                .distinct();
        assertThat(kids).hasSize(1);
    }

    @Test
    void theNextKeyIsSeenBeforeItSignsAndTheOldOneAWhileAfter() {
        SigningKeys keys = keys(SECRET);
        String first = keys.signing().getKeyID();
        clock.advance(ROTATION);
        assertThat(published(keys)).hasSize(2).contains(first);
        assertThat(keys.signing().getKeyID()).isEqualTo(first);
        clock.advance(SigningKeyRing.NOTICE);
        String second = keys.signing().getKeyID();
        assertThat(second).isNotEqualTo(first);
        assertThat(published(keys)).containsExactly(first, second);
        clock.advance(Duration.ofHours(1));
        assertThat(published(keys)).containsExactly(second);
    }

    @Test
    void aKeyThatIsDeletedIsReplacedWithinAMinute() {
        SigningKeys keys = keys(SECRET);
        String leaked = keys.signing().getKeyID();
        empty();
        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(published(keys)).hasSize(1).doesNotContain(leaked);
    }

    @Test
    void saysWhichSecretIsWrong() {
        keys(SECRET);
        assertThatThrownBy(() -> keys("another secret that is long enough, too"))
                .isInstanceOf(UnreadableKeyException.class)
                .hasMessageContaining("IDENTITY_KEY_ENCRYPTION_SECRET");
    }

    @Test
    void theStoredKeyIsOfNoUseWithoutTheSecret() {
        keys(SECRET);
        byte[] stored = DATABASE.jdbc()
                .sql("select encrypted_jwk from signing_key")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("\"kty\"");
        assertThatThrownBy(() -> new KeyEncryption(SECRET).decrypt("another kid", stored))
                .isInstanceOf(UnreadableKeyException.class);
    }

    private SigningKeys keys(String secret) {
        var source = DATABASE.owner();
        var repository = new SigningKeyRepository(JdbcClient.create(source), new KeyEncryption(secret));
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        return new SigningKeys(repository, transactions, ROTATION, clock);
    }

    private static List<String> published(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }
}
