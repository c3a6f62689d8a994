package io.rendezvous.identity.key;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys as rows, encrypted. */
final class SigningKeyRepository {
    private final JdbcClient jdbc;
    private final KeyEncryption encryption;

    SigningKeyRepository(JdbcClient jdbc, KeyEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    SigningKeyRing all() {
        return new SigningKeyRing(jdbc.sql("select kid, encrypted_jwk, activates_at from signing_key")
                .query(this::key)
                .list());
    }

    void add(SigningKey key) {
        jdbc.sql("insert into signing_key (kid, encrypted_jwk, activates_at) values (:kid, :jwk, :activatesAt)")
                .param("kid", key.kid())
                .param("jwk", encryption.encrypt(key.kid(), key.jwk().toJSONString()))
                .param("activatesAt", key.activatesAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(SigningKey key) {
        jdbc.sql("delete from signing_key where kid = :kid")
                .param("kid", key.kid())
                .update();
    }

    /** Until the end of the transaction no other instance may add or remove keys. */
    void lock() {
        jdbc.sql("lock table signing_key in share row exclusive mode").update();
    }

    private SigningKey key(ResultSet row, int number) throws SQLException {
        String kid = row.getString("kid");
        try {
            return new SigningKey(
                    RSAKey.parse(encryption.decrypt(kid, row.getBytes("encrypted_jwk"))),
                    row.getObject("activates_at", OffsetDateTime.class).toInstant());
        } catch (ParseException e) {
            throw new UnreadableKeyException(kid, e);
        }
    }
}
