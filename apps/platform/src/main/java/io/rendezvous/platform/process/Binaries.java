package io.rendezvous.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** Unpacks a server's binaries from the class path once, into a folder named by their checksum. */
public final class Binaries {
    private Binaries() {}

    /** Writes what the stream holds into an empty folder. */
    @FunctionalInterface
    public interface Unpacker {
        void unpack(InputStream packed, Path folder) throws IOException;
    }

    /** The folder with the unpacked binaries; it appears whole or not at all. */
    public static Path unpacked(String resource, String name, Path runtime, Unpacker unpacker) {
        var packed = Binaries.class.getClassLoader().getResource(resource);
        if (packed == null) {
            throw new Refusal("The build holds no " + name + " for this machine (" + resource + ").");
        }
        try {
            var folder = runtime.resolve(name + "-" + checksum(packed));
            if (!Files.isDirectory(folder)) {
                unpack(packed, folder, unpacker);
            }
            return folder;
        } catch (IOException e) {
            throw new Refusal("Could not unpack " + name + " into " + runtime + ": " + e.getMessage() + ".", e);
        }
    }

    private static void unpack(URL packed, Path folder, Unpacker unpacker) throws IOException {
        var partial = folder.resolveSibling(folder.getFileName() + ".partial");
        FileSystemUtils.deleteRecursively(partial);
        Files.createDirectories(partial);
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var stream = packed.openStream()) {
            unpacker.unpack(stream, partial);
        }
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String checksum(URL packed) throws IOException {
        return packed.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "unpacked";
    }
}
