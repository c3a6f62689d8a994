package io.rendezvous.kit.viewer;

import io.rendezvous.kit.error.ErrorBody;
import io.rendezvous.kit.error.ErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 401, 403 and 503 with a body in GraphQL's form. */
final class SecurityAnswers
        implements ServerAuthenticationEntryPoint, ServerAuthenticationFailureHandler, ServerAccessDeniedHandler {

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException exception) {
        if (exception instanceof AuthenticationServiceException) {
            return ErrorBody.write(
                    exchange,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    ErrorCode.UNAVAILABLE,
                    "Tokens can't be verified just now.");
        }
        var refused = exception instanceof InvalidBearerTokenException;
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.WWW_AUTHENTICATE, refused ? "Bearer error=\"invalid_token\"" : "Bearer");
        return ErrorBody.write(
                exchange,
                HttpStatus.UNAUTHORIZED,
                ErrorCode.UNAUTHENTICATED,
                refused ? "This access token is not valid, or no longer." : "An access token is needed.");
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException exception) {
        return commence(exchange.getExchange(), exception);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException exception) {
        return ErrorBody.write(exchange, HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN, "This is not for you.");
    }
}
