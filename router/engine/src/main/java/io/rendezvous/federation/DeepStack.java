package io.rendezvous.federation;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Building a schema goes from type to type by recursion, so that a long chain of types needs a stack deeper than usual. */
public final class DeepStack {

    private static final long BYTES = 1L << 30;

    private DeepStack() {}

    /** Runs it on a stack that is reserved, not used, up to 1 GB. */
    public static <T> T call(Callable<T> task) {
        var future = new FutureTask<>(task);
        var thread = new Thread(null, future, "federation-schema", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }
}
