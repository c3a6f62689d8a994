package io.rendezvous.kit.error;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives a body to answers that would have none: 405 and 415, and the 200 that a POST without a body, or with
 * {@code null} for one, would get.
 */
final class EmptyAnswerFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var answer = chain.filter(exchange.mutate().response(withBody(exchange)).build());
        return HttpMethod.POST.equals(exchange.getRequest().getMethod())
                ? answer.then(Mono.defer(() -> ErrorBody.write(
                        exchange, HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, "There is no request here.")))
                : answer;
    }

    private static ServerHttpResponseDecorator withBody(ServerWebExchange exchange) {
        return new ServerHttpResponseDecorator(exchange.getResponse()) {
            @Override
            public Mono<Void> setComplete() {
                var status = getStatusCode();
                return status != null && status.is4xxClientError()
                        ? HttpErrorHandler.refuse(exchange, status)
                        : super.setComplete();
            }
        };
    }
}
