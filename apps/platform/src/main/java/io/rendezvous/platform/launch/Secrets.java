package io.rendezvous.platform.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords made once on this machine and kept in a file that only its owner reads. */
public final class Secrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random;

    public Secrets(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The password of this name, made and stored on first use. */
    public synchronized String password(String name) {
        var password = known.getProperty(name);
        if (password == null) {
            password = random();
            known.setProperty(name, password);
            store();
        }
        return password;
    }

    private String random() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void store() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                var ownerOnly = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            try (var writer = Files.newBufferedWriter(file)) {
                known.store(writer, "Passwords of the embedded database");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
