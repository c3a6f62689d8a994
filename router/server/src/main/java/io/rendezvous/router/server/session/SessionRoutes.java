package io.rendezvous.router.server.session;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** {@code /session} tells a page who is signed in; {@code /logout} signs out, here and at identity. */
final class SessionRoutes {

    private record SignedOut(boolean signedIn, String signIn) {}

    private record SignedIn(boolean signedIn, Map<String, Object> claims) {}

    private final Sessions<?> sessions;
    private final Origins origins;
    private final ClientRegistration registration;
    private final List<String> claims;

    SessionRoutes(Sessions<?> sessions, Origins origins, ClientRegistration registration, List<String> claims) {
        this.sessions = sessions;
        this.origins = origins;
        this.registration = registration;
        this.claims = claims;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/session", this::session)
                .POST("/logout", this::logout)
                .build();
    }

    private Mono<ServerResponse> session(ServerRequest request) {
        return sessions.person(request.exchange())
                .<Object>map(this::describe)
                .defaultIfEmpty(new SignedOut(false, "/login"))
                .flatMap(body ->
                        ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(body));
    }

    private SignedIn describe(Sessions.Person person) {
        var told = new LinkedHashMap<String, Object>();
        if (person.signIn().name() != null) {
            told.put("name", person.signIn().name());
        }
        for (var claim : claims) {
            told.computeIfAbsent(claim, person.caller().claims()::get);
        }
        return new SignedIn(true, told);
    }

    private Mono<ServerResponse> logout(ServerRequest request) {
        if (!origins.allows(request.exchange())) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        var home = Origins.own(request.exchange()) + "/";
        return request.session()
                .flatMap(session -> {
                    var target = target(session, home);
                    return session.invalidate().thenReturn(target);
                })
                .flatMap(target -> ServerResponse.seeOther(target).build());
    }

    private URI target(WebSession session, String home) {
        return session.getAttribute(SignIn.ATTRIBUTE) instanceof SignIn signIn
                ? UriComponentsBuilder.fromUriString(
                                registration.getProviderDetails().getIssuerUri() + "/connect/logout")
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .build(signIn.idToken(), home)
                : URI.create(home);
    }
}
