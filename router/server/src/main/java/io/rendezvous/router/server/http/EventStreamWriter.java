package io.rendezvous.router.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Writes responses as server-sent events, in the "distinct connections mode" of the GraphQL over SSE protocol: one
 * {@code next} for each, then {@code complete}.
 */
final class EventStreamWriter {

    private static final ByteBuf NEXT = Streaming.constant("event: next\ndata: ");
    private static final ByteBuf END = Streaming.constant("\n\n");
    private static final ByteBuf COMPLETE = Streaming.constant("event: complete\ndata:\n\n");
    private static final ByteBuf KEEP_ALIVE = Streaming.constant(":\n\n");

    private final Duration keepAlive;

    /** @param keepAlive how often to write something when nothing happens */
    EventStreamWriter(Duration keepAlive) {
        this.keepAlive = keepAlive;
    }

    /** @param until ends the stream without {@code complete}, so that the client connects anew */
    Mono<Void> write(ServerWebExchange exchange, Flux<ByteBuf> bodies, Mono<?> until) {
        var events = bodies.map(EventStreamWriter::next).concatWith(Mono.fromSupplier(COMPLETE::retainedDuplicate));
        return Streaming.write(
                exchange, MediaType.TEXT_EVENT_STREAM, withKeepAlive(events).takeUntilOther(until));
    }

    private Flux<ByteBuf> withKeepAlive(Flux<ByteBuf> events) {
        var done = Sinks.<Void>empty();
        var beats = Flux.interval(keepAlive)
                .onBackpressureDrop()
                .map(_ -> KEEP_ALIVE.retainedDuplicate())
                .startWith(Mono.fromSupplier(KEEP_ALIVE::retainedDuplicate))
                .takeUntilOther(done.asMono());
        return Flux.merge(beats, events.doOnTerminate(done::tryEmitEmpty));
    }

    private static ByteBuf next(ByteBuf body) {
        return Unpooled.wrappedBuffer(NEXT.retainedDuplicate(), inOneLine(body), END.retainedDuplicate());
    }

    /** A line break in JSON is always white space between tokens, but it would end the event's line. */
    private static ByteBuf inOneLine(ByteBuf body) {
        for (var i = lineBreak(body, body.readerIndex()); i >= 0; i = lineBreak(body, i)) {
            body.setByte(i, ' ');
        }
        return body;
    }

    private static int lineBreak(ByteBuf body, int from) {
        return body.forEachByte(from, body.writerIndex() - from, value -> value != '\n' && value != '\r');
    }
}
