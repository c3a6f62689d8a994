package io.rendezvous.platform.postgres;

import io.rendezvous.platform.process.Binaries;
import io.rendezvous.platform.process.Machine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine. */
record PostgresBinaries(Path folder) {

    /** Unpacks them on first use, about 60 MB. */
    static PostgresBinaries of(Machine machine, Path runtime) {
        return new PostgresBinaries(
                Binaries.unpacked(resource(machine), "postgres", runtime, PostgresBinaries::unpack));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** For example "18". The catalogue's template names it in its first line, which initdb reads for the same purpose. */
    String majorVersion() {
        try (var lines = Files.lines(folder.resolve("share/postgresql/postgres.bki"))) {
            return lines.findFirst().orElseThrow().replace("# PostgreSQL ", "").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(Machine machine) {
        var system = switch (machine.system()) {
            case LINUX -> "linux";
            case MAC -> "darwin";
        };
        return "postgres-%s-%s.txz".formatted(system, machine.processor().name().toLowerCase(Locale.ROOT));
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!forCompilers(entry)) {
                    unpack(archive, entry, folder.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static boolean forCompilers(TarArchiveEntry entry) {
        return entry.getName().endsWith(".a") || entry.getName().contains("/pkgconfig");
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            open(Files.createDirectories(target));
            return;
        }
        open(Files.createDirectories(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, target);
            var readable = (entry.getMode() & 0111) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(readable));
        }
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
