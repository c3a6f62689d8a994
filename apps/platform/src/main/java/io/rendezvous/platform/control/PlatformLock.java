package io.rendezvous.platform.control;

import io.rendezvous.platform.process.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One platform per folder. The operating system lets go of the lock when its holder ends, however it ends. */
public final class PlatformLock implements AutoCloseable {
    private final FileLock lock;

    private PlatformLock(FileLock lock) {
        this.lock = lock;
    }

    public static PlatformLock acquire(Path folder) {
        var lock = tryLock(folder);
        if (lock == null) {
            throw new Refusal(
                    "Rendezvous already runs here: `./rendezvous status` shows it, `./rendezvous down` stops" + " it.");
        }
        return new PlatformLock(lock);
    }

    public static boolean isHeld(Path folder) {
        if (!Files.exists(file(folder))) {
            return false;
        }
        try (var lock = tryLock(folder)) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new Refusal("Cannot write to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("lock");
    }
}
