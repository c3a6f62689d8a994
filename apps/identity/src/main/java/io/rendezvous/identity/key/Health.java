package io.rendezvous.identity.key;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 200 while tokens can be given: the database answers and there is a key to sign with. Not the actuator's, which would
 * take an eighth of the start.
 */
@RestController
class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private final SigningKeys keys;
    private final JdbcClient jdbc;

    Health(SigningKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            keys.signing();
            return ResponseEntity.ok(Map.of("status", "UP"));
        } catch (RuntimeException e) {
            LOG.warn("Not healthy: {}", e.toString());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "DOWN"));
        }
    }
}
