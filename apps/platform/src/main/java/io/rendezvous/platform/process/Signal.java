package io.rendezvous.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signals that stop PostgreSQL (fast) and Redis in order. Java itself can only send TERM and KILL. */
public enum Signal {
    INT,
    TERM;

    public void send(ProcessHandle process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
