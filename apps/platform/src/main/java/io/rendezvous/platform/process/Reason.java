package io.rendezvous.platform.process;

import java.util.stream.Stream;

/** Why something failed, in the words of the deepest cause, short enough for a sentence on the console. */
public final class Reason {
    private Reason() {}

    public static String of(Throwable failure) {
        var root = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (_, deeper) -> deeper);
        var message = root.getMessage() == null ? "" : firstLine(root.getMessage());
        return saysEnough(message) ? message : root.getClass().getSimpleName() + " " + message;
    }

    /** The name of a missing class, for example, says nothing without the kind of failure. */
    private static boolean saysEnough(String message) {
        return message.contains(" ");
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
