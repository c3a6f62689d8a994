package io.rendezvous.router.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rendezvous.federation.IncrementalFormat;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes the parts of an answer as {@code multipart/mixed}, each as soon as it is there. */
final class MultipartWriter {

    private static final ByteBuf FIRST = Streaming.constant("--graphql");
    private static final ByteBuf HEAD = Streaming.constant("\r\ncontent-type: application/json\r\n\r\n");
    private static final ByteBuf NEXT = Streaming.constant("\r\n--graphql");
    private static final ByteBuf LAST = Streaming.constant("--\r\n");

    private MultipartWriter() {}

    static Mono<Void> write(ServerWebExchange exchange, IncrementalFormat format, Flux<ByteBuf> parts) {
        var body = Flux.concat(
                Mono.fromSupplier(FIRST::retainedDuplicate),
                parts.map(MultipartWriter::part),
                Mono.fromSupplier(LAST::retainedDuplicate));
        return Streaming.write(exchange, mediaType(format), body);
    }

    /** The boundary that ends a part goes with it: until then clients don't know that it is whole. */
    private static ByteBuf part(ByteBuf body) {
        return Unpooled.wrappedBuffer(HEAD.retainedDuplicate(), body, NEXT.retainedDuplicate());
    }

    private static MediaType mediaType(IncrementalFormat format) {
        return MediaType.parseMediaType("multipart/mixed;boundary=\"graphql\";"
                + switch (format) {
                    case PATHS -> "deferSpec=20220824";
                    case PENDING -> "incrementalSpec=v0.2";
                });
    }
}
