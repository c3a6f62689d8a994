package io.rendezvous.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A server that is a direct child of this JVM and ends with it, however it ends. On Linux {@code setpriv --pdeathsig}
 * sees to that, and {@code setsid} keeps the terminal's Ctrl-C from it, so that it outlives its clients.
 */
public record Child(String name, Process process, Path log, Signal stopping) {
    private static final Duration PULSE = Duration.ofMillis(10);
    private static final Duration START_PATIENCE = Duration.ofMinutes(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    /** The parent-death signal watches the thread that forked, so that thread must live as long as the JVM. */
    private static final Executor FORKER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("children").factory());

    /**
     * What to run and how.
     *
     * @param folder what the server works on
     * @param log is appended to
     * @param stopping stops the server quickly and in order
     */
    public record Plan(String name, List<String> command, Account account, Path folder, Path log, Signal stopping) {}

    public static Child start(Plan plan) {
        var line = new ArrayList<>(prefix(plan));
        line.addAll(plan.command);
        var process = CompletableFuture.supplyAsync(() -> fork(line, plan.log), FORKER)
                .join();
        return new Child(plan.name, process, plan.log, plan.stopping);
    }

    /** Runs to its end what prepares a server. */
    public static void run(Plan plan) {
        var child = start(plan);
        var status = child.process.onExit().join().exitValue();
        if (status != 0) {
            throw child.refusal(plan.name + " failed");
        }
    }

    /** Returns when the server is ready; refuses when it ends before that, or takes a minute. */
    public void await(BooleanSupplier ready) {
        var deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw refusal(name + " did not start");
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw refusal(name + " was not ready after " + START_PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(PULSE.toNanos());
        }
    }

    /** Names what went wrong, with the last complaint in the server's log. */
    public Refusal refusal(String what) {
        return new Refusal(what + ": " + LogTail.complaint(log) + " (log: " + log + ").");
    }

    public void whenItEnds(Runnable tell) {
        var _ = process.onExit().thenRun(tell);
    }

    /** Asks the server to stop and waits; kills it when that takes too long. */
    public void stop() {
        stopping.send(process.toHandle());
        process.onExit()
                .orTimeout(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .exceptionallyCompose(_ -> process.destroyForcibly().onExit())
                .join();
    }

    private static List<String> prefix(Plan plan) {
        var setpriv = Tool.find("setpriv");
        if (setpriv.isEmpty() && plan.account.steppedDown()) {
            throw new Refusal("PostgreSQL refuses to run as root, and stepping down needs setpriv (package"
                    + " util-linux): install it, or start the platform as an ordinary user.");
        }
        var prefix = new ArrayList<String>();
        setpriv.ifPresent(tool -> {
            Tool.find("setsid").ifPresent(prefix::add);
            prefix.addAll(List.of(tool, "--pdeathsig", plan.stopping.name()));
            prefix.addAll(plan.account.stepDown(plan.folder));
        });
        return prefix;
    }

    private static Process fork(List<String> command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
