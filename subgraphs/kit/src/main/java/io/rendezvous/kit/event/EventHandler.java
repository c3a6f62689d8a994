package io.rendezvous.kit.event;

import reactor.core.publisher.Mono;

/**
 * What a subgraph does when something happened in another. Each bean of this type is called once per event, in a
 * transaction of the event's community: what it writes is kept if and only if the event counts as handled. It may run
 * again after a failure, so effects outside the database must be repeatable.
 */
public interface EventHandler {

    /** Which events: {@code bookings.booking.confirmed}. */
    String type();

    Mono<Void> handle(Event event);
}
