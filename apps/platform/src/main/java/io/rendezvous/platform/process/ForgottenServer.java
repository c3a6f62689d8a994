package io.rendezvous.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A server of an earlier start whose process number is still on record after a crash. The process may be shutting down,
 * an orphan, gone, or by now some other program that was given the same number.
 */
public record ForgottenServer(Path record, String program, Signal stopping) {
    private static final int SECONDS_TO_SHUT_DOWN = 15;

    /** Afterwards there is neither the process nor the record. */
    public void stop() {
        if (!Files.exists(record)) {
            return;
        }
        ProcessHandle.of(process())
                .filter(this::isTheServer)
                .filter(ProcessHandle::isAlive)
                .ifPresent(this::shutDown);
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTheServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/" + program))
                .orElse(false);
    }

    private void shutDown(ProcessHandle server) {
        stopping.send(server);
        server.onExit()
                .completeOnTimeout(server, SECONDS_TO_SHUT_DOWN, TimeUnit.SECONDS)
                .join();
        if (server.isAlive()) {
            throw new Refusal("A %s of an earlier start does not stop; end it with `kill -9 %d`."
                    .formatted(program, server.pid()));
        }
    }

    /** The first line, for PostgreSQL and Redis alike; no process has number -1. */
    private long process() {
        try (var lines = Files.lines(record)) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip())).orElse(-1L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
