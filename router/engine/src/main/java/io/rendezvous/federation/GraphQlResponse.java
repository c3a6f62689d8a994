package io.rendezvous.federation;

import io.netty.buffer.ByteBuf;
import reactor.core.publisher.Flux;

/** What the engine answers. Whoever receives a {@link ByteBuf} releases it. */
public sealed interface GraphQlResponse {

    /**
     * The request was refused before execution: {@code errors} without {@code data}. GraphQL over HTTP gives it status
     * 400.
     */
    record Refused(ByteBuf body) implements GraphQlResponse {}

    /** The operation ran: {@code data}, perhaps null, and perhaps {@code errors}. */
    record Executed(ByteBuf body) implements GraphQlResponse {}

    /** An operation with {@code @defer}: a first part, then the others as they are ready. */
    record Incremental(IncrementalFormat format, Flux<ByteBuf> parts) implements GraphQlResponse {}

    /** A subscription: one response per event. */
    record Subscribed(Flux<ByteBuf> events) implements GraphQlResponse {}
}
