package io.rendezvous.router.server.health;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Sends long-lived connections away when the door closes, which would otherwise wait for them. */
public final class Departure implements ApplicationListener<ContextClosedEvent> {

    private final Sinks.Empty<Void> closing = Sinks.empty();

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing.tryEmitEmpty();
    }

    /** Completes when the door closes. */
    public Mono<Void> signal() {
        return closing.asMono();
    }
}
