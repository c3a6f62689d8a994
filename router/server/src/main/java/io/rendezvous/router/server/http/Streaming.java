package io.rendezvous.router.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Responses that come piece by piece. */
final class Streaming {

    private Streaming() {}

    /** Sends each piece at once, past the buffers of proxies. */
    static Mono<Void> write(ServerWebExchange exchange, MediaType mediaType, Flux<ByteBuf> pieces) {
        var response = exchange.getResponse();
        var factory = (NettyDataBufferFactory) response.bufferFactory();
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(mediaType);
        response.getHeaders().setCacheControl(CacheControl.noStore());
        response.getHeaders().set("X-Accel-Buffering", "no");
        return response.writeAndFlushWith(pieces.map(piece -> Mono.<DataBuffer>just(factory.wrap(piece))));
    }

    /** Text that is sent again and again. */
    static ByteBuf constant(String text) {
        return Unpooled.unreleasableBuffer(Unpooled.directBuffer()
                .writeBytes(text.getBytes(StandardCharsets.UTF_8))
                .asReadOnly());
    }
}
