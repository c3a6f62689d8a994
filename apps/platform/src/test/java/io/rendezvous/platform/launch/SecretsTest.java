package io.rendezvous.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @Test
    void remembersEachPasswordAcrossStarts(@TempDir Path folder) {
        var file = folder.resolve("secrets.properties");
        var first = new Secrets(file, new SecureRandom());
        var users = first.password("users");
        var chat = first.password("chat");
        var second = new Secrets(file, new SecureRandom());
        assertThat(second.password("users")).isEqualTo(users);
        assertThat(second.password("chat")).isEqualTo(chat).isNotEqualTo(users);
    }
}
