package io.rendezvous.kit.event;

import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Forgets events that were sent 30 days ago: until then a consumer that lost its stream can be sent them again. And
 * those that were handled twice as long ago.
 */
final class Housekeeping implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final DatabaseClient database;
    private final Tenancy tenancy;
    private final Inbox inbox;
    private final Loop loop;
    private volatile boolean running;

    Housekeeping(DatabaseClient database, Tenancy tenancy, Inbox inbox) {
        this.database = database;
        this.tenancy = tenancy;
        this.inbox = inbox;
        this.loop = new Loop("event housekeeping", tidy().thenReturn(false), PAUSE);
    }

    Mono<Void> tidy() {
        var sent = database.sql("-- events\ndelete from outbox where sent_at < now() - interval '30 days'")
                .fetch()
                .rowsUpdated();
        return tenancy.writeOutside(sent).then(inbox.forget());
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
