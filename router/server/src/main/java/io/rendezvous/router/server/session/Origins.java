package io.rendezvous.router.server.session;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Which web pages may act with a person's cookie where no header can be asked for. */
final class Origins {

    private final List<String> allowed;

    /** @param allowed besides the door's own */
    Origins(List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    boolean allows(ServerWebExchange exchange) {
        var origin = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ORIGIN);
        return origin != null && (origin.equals(own(exchange)) || allowed.contains(origin));
    }

    /** As browsers write it: without a default port. */
    static String own(ServerWebExchange exchange) {
        var uri = exchange.getRequest().getURI();
        var scheme = uri.getScheme().replaceFirst("^ws", "http");
        var standard = scheme.equals("https") ? 443 : 80;
        return UriComponentsBuilder.newInstance()
                .scheme(scheme)
                .host(uri.getHost())
                .port(uri.getPort() == standard ? -1 : uri.getPort())
                .toUriString();
    }
}
