package io.rendezvous.kit.observe;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes the request's id, or gives it one, and answers with it. */
final class RequestIdFilter implements WebFilter, Ordered {

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(RequestId.HEADER))
                .filter(ACCEPTABLE.asMatchPredicate())
                .orElseGet(() -> newId());
        exchange.getAttributes().put(RequestId.KEY, id);
        exchange.getResponse().getHeaders().set(RequestId.HEADER, id);
        return chain.filter(exchange).contextWrite(context -> RequestId.putInto(context, id));
    }

    private static String newId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }
}
