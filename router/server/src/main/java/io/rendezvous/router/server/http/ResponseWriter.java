package io.rendezvous.router.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rendezvous.router.server.http.Accepts.Form;
import io.rendezvous.router.server.operation.ErrorBody;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RequestId;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes one response body, uncopied. */
final class ResponseWriter {

    private ResponseWriter() {}

    static Mono<Void> executed(ServerWebExchange exchange, Form form, ByteBuf body) {
        return write(exchange, form, HttpStatus.OK, body);
    }

    /** Refused by the engine. */
    static Mono<Void> refused(ServerWebExchange exchange, Form form, ByteBuf body) {
        return write(exchange, form, inBandStatus(form, HttpStatus.BAD_REQUEST), body);
    }

    /** Refused by the door. */
    static Mono<Void> refused(ServerWebExchange exchange, Form form, Refusal refusal) {
        var status = refusal.inBand() ? inBandStatus(form, refusal.status()) : refusal.status();
        refusal.headers().forEach(exchange.getResponse().getHeaders()::set);
        return write(
                exchange, form, status, Unpooled.wrappedBuffer(ErrorBody.response(refusal, RequestId.of(exchange))));
    }

    private static HttpStatus inBandStatus(Form form, HttpStatus refused) {
        return switch (form) {
            case GRAPHQL_RESPONSE -> refused;
            case JSON -> HttpStatus.OK;
        };
    }

    private static Mono<Void> write(ServerWebExchange exchange, Form form, HttpStatus status, ByteBuf body) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(form.mediaType());
        response.getHeaders().setContentLength(body.readableBytes());
        return response.writeWith(Mono.just(((NettyDataBufferFactory) response.bufferFactory()).wrap(body)));
    }
}
