package io.rendezvous.federation.execution;

import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.util.concurrent.Queues;

/** Runs tasks one at a time and in order, on whichever thread brings one while none runs. */
final class Inbox {

    private final Queue<Runnable> tasks =
            Queues.<Runnable>unboundedMultiproducer().get();
    private final AtomicInteger pending = new AtomicInteger();

    void post(Runnable task) {
        tasks.add(task);
        if (pending.getAndIncrement() > 0) {
            return;
        }
        do {
            var next = tasks.poll();
            if (next != null) {
                next.run();
            }
        } while (pending.decrementAndGet() > 0);
    }
}
