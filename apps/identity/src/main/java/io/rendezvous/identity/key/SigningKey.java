package io.rendezvous.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;

/** A private RSA key whose id is its RFC 7638 thumbprint, and the moment from which it signs. */
record SigningKey(RSAKey jwk, Instant activatesAt) {
    private static final int BITS = 2048;

    static SigningKey generate(Instant activatesAt) {
        try {
            return new SigningKey(
                    new RSAKeyGenerator(BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyIDFromThumbprint(true)
                            .generate(),
                    activatesAt);
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM makes no RSA keys", e);
        }
    }

    String kid() {
        return jwk.getKeyID();
    }
}
