package io.rendezvous.router.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rendezvous.federation.IncrementalFormat;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes the parts of an answer as {@code multipart/mixed}, each as soon as it is there. */
final class MultipartWriter {

    private static final ByteBuf FIRST = constant("--graphql");
    private static final ByteBuf HEAD = constant("\r\ncontent-type: application/json\r\n\r\n");
    private static final ByteBuf NEXT = constant("\r\n--graphql");
    private static final ByteBuf LAST = constant("--\r\n");

    private MultipartWriter() {}

    static Mono<Void> write(ServerWebExchange exchange, IncrementalFormat format, Flux<ByteBuf> parts) {
        var response = exchange.getResponse();
        var factory = (NettyDataBufferFactory) response.bufferFactory();
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(mediaType(format));
        response.getHeaders().setCacheControl(CacheControl.noStore());
        response.getHeaders().set("X-Accel-Buffering", "no");
        var body = Flux.concat(
                Mono.fromSupplier(FIRST::retainedDuplicate),
                parts.map(MultipartWriter::part),
                Mono.fromSupplier(LAST::retainedDuplicate));
        return response.writeAndFlushWith(body.map(piece -> Mono.<DataBuffer>just(factory.wrap(piece))));
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

    private static ByteBuf constant(String text) {
        return Unpooled.unreleasableBuffer(Unpooled.directBuffer()
                .writeBytes(text.getBytes(StandardCharsets.UTF_8))
                .asReadOnly());
    }
}
