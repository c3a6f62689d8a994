package io.rendezvous.platform.launch;

import java.nio.file.Path;
import java.util.stream.Stream;

/** What to say when an application does not start. */
final class StartFailure {
    private StartFailure() {}

    static String sentence(Part part, Throwable failure, Path log) {
        var root = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (_, deeper) -> deeper);
        var reason = root.getMessage() == null ? root.getClass().getSimpleName() : firstLine(root.getMessage());
        return part.name() + " did not start: " + reason + " (log: " + log + ").";
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
