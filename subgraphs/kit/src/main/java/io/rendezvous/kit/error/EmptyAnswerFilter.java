package io.rendezvous.kit.error;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A POST without a body, or with {@code null} for one, would be answered with 200 and nothing. */
final class NoRequestFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange)
                .then(Mono.defer(() -> ErrorBody.write(
                        exchange, HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, "There is no request here.")));
    }
}
