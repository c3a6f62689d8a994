package io.rendezvous.platform.logs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * Which part of the platform the current thread works for. Threads inherit their group from the thread that makes them,
 * so a part that starts in a group of its own name marks all its servers and pools; Reactor's shared schedulers carry
 * the part along with each task.
 */
public final class CurrentPart {
    public static final String PLATFORM = "platform";
    private static final String HOOK = "rendezvous.part";
    private static final ThreadLocal<@Nullable String> BORROWED = new ThreadLocal<>();

    private static final class PartGroup extends ThreadGroup {
        PartGroup(String part) {
            super(part);
        }
    }

    private CurrentPart() {}

    public static String name() {
        var borrowed = BORROWED.get();
        return borrowed == null ? ofGroup(Thread.currentThread().getThreadGroup()) : borrowed;
    }

    /** Runs the task in a new thread that belongs to the part, and waits for it. */
    public static void inThreadOf(String part, Runnable task) {
        var done = new CompletableFuture<@Nullable Void>();
        new Thread(new PartGroup(part), () -> complete(done, task), part).start();
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** For the whole JVM; again is the same as once. */
    public static void followReactorTasks() {
        Schedulers.onScheduleHook(HOOK, task -> {
            var part = name();
            return () -> borrow(part, task);
        });
    }

    private static void borrow(String part, Runnable task) {
        var before = BORROWED.get();
        BORROWED.set(part);
        try {
            task.run();
        } finally {
            BORROWED.set(before);
        }
    }

    private static String ofGroup(@Nullable ThreadGroup group) {
        for (var at = group; at != null; at = at.getParent()) {
            if (at instanceof PartGroup) {
                return at.getName();
            }
        }
        return PLATFORM;
    }

    private static void complete(CompletableFuture<@Nullable Void> done, Runnable task) {
        try {
            task.run();
            done.complete(null);
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }
}
