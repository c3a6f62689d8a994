package io.rendezvous.router.server.session;

import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * The event loop that a request came on. Redis answers everyone on one thread of its own; whoever went there comes back
 * by this.
 */
final class RequestLoop {

    private RequestLoop() {}

    static Scheduler of(ServerWebExchange exchange) {
        HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        var loop = new CompletableFuture<EventLoop>();
        request.withConnection(connection -> loop.complete(connection.channel().eventLoop()));
        return Schedulers.fromExecutor(loop.resultNow());
    }
}
