package io.rendezvous.platform;

import io.rendezvous.platform.console.PlainPicture;
import io.rendezvous.platform.control.Health;
import io.rendezvous.platform.launch.DemoData;
import io.rendezvous.platform.launch.Part;
import io.rendezvous.platform.launch.Platform;
import io.rendezvous.platform.launch.Settings;
import io.rendezvous.platform.logs.Logs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A whole start beside the real one, from which the JVM learns for its ahead-of-time cache what a start loads and links.
 * It also asks each part how it is, because the first answer loads as much again.
 */
final class Training {
    private Training() {}

    static int run(List<Part> parts, Settings real) {
        var folder = real.folder().resolve("training");
        delete(folder);
        var settings = real.aside(folder, parts);
        Logs.writeTo(settings.logs());
        var platform = new Platform(parts, settings, DemoData.NONE);
        try (var progress = new PlainPicture(Clock.systemUTC())) {
            platform.start(progress);
            platform.running().forEach(part -> IO.println(part.name() + " is " + Health.of(part)));
        } finally {
            platform.stop();
        }
        delete(folder);
        return 0;
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
