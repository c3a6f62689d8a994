package io.rendezvous.platform.postgres;

import io.rendezvous.platform.process.Account;
import io.rendezvous.platform.process.Child;
import io.rendezvous.platform.process.Refusal;
import io.rendezvous.platform.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A data folder of PostgreSQL: made whole or not at all, checked before each start. */
record PostgresFolder(Path path, Account account, Path log) {
    private static final String START_EMPTY = " `./rendezvous up --fresh` starts with an empty one.";

    static PostgresFolder of(Path path, Path log) {
        return new PostgresFolder(path, Account.forServersOn(path), log);
    }

    /** Initialises the folder where there is none; refuses one that this PostgreSQL can't work on. */
    void prepare(PostgresBinaries binaries, String password) {
        if (Files.exists(path)) {
            requireUsable(binaries.majorVersion());
        } else {
            initialise(binaries, password);
        }
    }

    private void requireUsable(String majorVersion) {
        var found = read(path.resolve("PG_VERSION")).map(String::strip);
        if (found.isEmpty() || !Files.exists(path.resolve("global/pg_control"))) {
            throw new Refusal("The data folder " + path + " is not a complete PostgreSQL one." + START_EMPTY);
        }
        if (!found.get().equals(majorVersion)) {
            throw new Refusal("The data folder " + path + " was written by PostgreSQL " + found.get() + ", this is "
                    + majorVersion + "." + START_EMPTY);
        }
    }

    /** Works beside the folder and moves it into place, so that an interrupted attempt leaves none. */
    private void initialise(PostgresBinaries binaries, String password) {
        var partial = path.resolveSibling(path.getFileName() + ".partial");
        try {
            FileSystemUtils.deleteRecursively(partial);
            account.createFolder(partial);
            var passwordFile = partial.resolve("password");
            Files.writeString(passwordFile, password);
            Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
            account.give(passwordFile);
            var initdb = initdb(binaries, partial.resolve("data"), passwordFile);
            Child.run(new Child.Plan("initdb", initdb, account, path, log, Signal.TERM));
            Files.move(partial.resolve("data"), path, StandardCopyOption.ATOMIC_MOVE);
            FileSystemUtils.deleteRecursively(partial);
        } catch (IOException e) {
            throw new Refusal("Could not make the data folder " + path + ": " + e.getMessage() + ".", e);
        }
    }

    private static List<String> initdb(PostgresBinaries binaries, Path data, Path passwordFile) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + Postgres.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
