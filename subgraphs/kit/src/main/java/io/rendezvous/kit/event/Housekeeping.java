package io.rendezvous.kit.event;

import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;

/** Forgets events that were sent long ago: until then a consumer that lost its stream can be sent them again. */
final class Housekeeping implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Loop loop;
    private volatile boolean running;

    Housekeeping(DatabaseClient database, Tenancy tenancy) {
        var forget = database.sql("-- events\ndelete from outbox where sent_at < now() - interval '30 days'")
                .fetch()
                .rowsUpdated();
        this.loop = new Loop("outbox housekeeping", tenancy.writeOutside(forget).thenReturn(false), PAUSE);
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
