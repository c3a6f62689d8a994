package io.rendezvous.platform.launch;

import java.nio.file.Path;
import java.util.stream.Stream;

/** What to say when an application does not start. */
final class StartFailure {
    private StartFailure() {}

    static String sentence(Part part, Throwable failure, Path log) {
        var root = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (_, deeper) -> deeper);
        return part.name() + " did not start: " + reason(root) + " (log: " + log + ").";
    }

    /** Messages without a space, such as a class that is missing, say nothing without the kind of failure. */
    private static String reason(Throwable root) {
        var message = root.getMessage() == null ? "" : firstLine(root.getMessage());
        return message.contains(" ") ? message : root.getClass().getSimpleName() + " " + message;
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
