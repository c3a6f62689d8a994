package io.rendezvous.kit.error;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import io.rendezvous.kit.observe.RequestContext;
import io.rendezvous.kit.observe.RequestId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import reactor.core.publisher.Mono;

/** Turns whatever a fetcher fails with into an error for clients, and logs it once when it is our fault. */
final class ExceptionTranslator implements DataFetcherExceptionHandler, SubscriptionExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionTranslator.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var requestId = RequestId.in(RequestContext.of(parameters.getDataFetchingEnvironment()));
        var location = parameters.getSourceLocation();
        var error = translated(
                parameters.getException(),
                requestId,
                parameters.getPath().toList(),
                location == null ? null : List.of(location));
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception) {
        return Mono.deferContextual(
                context -> Mono.just(List.of(translated(exception, RequestId.in(context), null, null))));
    }

    private static GraphQLError translated(
            Throwable exception,
            String requestId,
            @Nullable List<Object> path,
            @Nullable List<SourceLocation> locations) {
        var fault = Fault.of(exception);
        log(fault, exception, requestId, path);
        return new ShownError(fault.message(), fault.code(), requestId, path, locations);
    }

    static void log(Fault fault, Throwable exception, String requestId, @Nullable Object where) {
        try (var _ = MDC.putCloseable("requestId", requestId)) {
            switch (fault.code()) {
                case INTERNAL -> LOG.error("failed at {} in request {}", where, requestId, exception);
                case UNAVAILABLE, TIMEOUT, CONFLICT ->
                    LOG.warn("{} at {} in request {}: {}", fault.code(), where, requestId, exception.toString());
                case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED ->
                    LOG.debug("{} at {} in request {}", fault.code(), where, requestId);
            }
        }
    }
}
