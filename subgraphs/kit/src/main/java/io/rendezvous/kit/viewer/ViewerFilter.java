package io.rendezvous.kit.viewer;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the viewer where {@link Viewer#in} finds it. Runs last in the security chain. */
final class ViewerFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(security -> security.getAuthentication())
                .ofType(ViewerAuthentication.class)
                .map(authentication -> chain.filter(exchange).contextWrite(authentication.getPrincipal()::putInto))
                .defaultIfEmpty(chain.filter(exchange))
                .flatMap(answer -> answer);
    }
}
