package io.rendezvous.platform.process;

import java.util.Locale;

/** The operating system and processor that native binaries are chosen by. */
public record Machine(OperatingSystem system, Processor processor) {

    public enum OperatingSystem {
        LINUX,
        MAC
    }

    public enum Processor {
        X86_64,
        ARM_64
    }

    public static Machine current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Machine of(String system, String processor) {
        return new Machine(system(system), processor(processor));
    }

    private static OperatingSystem system(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("linux")) {
            return OperatingSystem.LINUX;
        }
        if (lower.startsWith("mac")) {
            return OperatingSystem.MAC;
        }
        throw new Refusal("Rendezvous runs on Linux and macOS, not on " + name
                + "; there, use WSL or set DATABASE_HOST and REDIS_URL to servers of your own.");
    }

    private static Processor processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> Processor.X86_64;
            case "aarch64", "arm64" -> Processor.ARM_64;
            default ->
                throw new Refusal("There is no embedded PostgreSQL and Redis for a " + name
                        + " processor; set DATABASE_HOST and REDIS_URL to servers of your own.");
        };
    }
}
