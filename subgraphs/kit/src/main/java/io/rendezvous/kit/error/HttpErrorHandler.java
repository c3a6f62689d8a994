package io.rendezvous.kit.error;

import io.rendezvous.kit.observe.RequestId;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What goes wrong in HTTP itself: no such path, not JSON, too large, a bug before the graph. */
@Order(-2)
final class HttpErrorHandler implements ErrorWebExceptionHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable exception) {
        if (exception instanceof DataBufferLimitException) {
            return refuse(exchange, HttpStatus.CONTENT_TOO_LARGE);
        }
        if (exception instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            exchange.getResponse().getHeaders().putAll(response.getHeaders());
            return refuse(exchange, response.getStatusCode());
        }
        var fault = Fault.of(exception);
        ExceptionTranslator.log(fault, exception, RequestId.of(exchange), "HTTP");
        return ErrorBody.write(exchange, status(fault.code()), fault.code(), fault.message());
    }

    static Mono<Void> refuse(ServerWebExchange exchange, HttpStatusCode status) {
        return ErrorBody.write(exchange, status, code(status), reason(status));
    }

    private static ErrorCode code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            default -> ErrorCode.BAD_USER_INPUT;
        };
    }

    private static String reason(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "This request can't be answered." : known.getReasonPhrase() + ".";
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case BAD_USER_INPUT -> HttpStatus.BAD_REQUEST;
            case CONFLICT -> HttpStatus.CONFLICT;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
