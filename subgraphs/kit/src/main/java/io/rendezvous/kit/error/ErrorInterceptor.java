package io.rendezvous.kit.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import io.rendezvous.kit.observe.RequestId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives a code and a request id to the errors that no fetcher made: syntax, validation, nulls that may not be. */
final class ErrorInterceptor implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorInterceptor.class);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .flatMap(response ->
                        Mono.deferContextual(context -> Mono.just(withCodes(response, RequestId.in(context)))));
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response, String requestId) {
        var errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        List<GraphQLError> shown =
                errors.stream().map(error -> shown(error, requestId)).toList();
        return response.transform(builder -> builder.errors(shown));
    }

    private static GraphQLError shown(GraphQLError error, String requestId) {
        if (error instanceof ShownError) {
            return error;
        }
        if (error.getErrorType() instanceof ErrorType type && isAboutTheRequest(type)) {
            return new ShownError(
                    error.getMessage(), ErrorCode.BAD_USER_INPUT, requestId, error.getPath(), error.getLocations());
        }
        LOG.error("failed in request {}: {}", requestId, error);
        var message = "Something went wrong on our side.";
        return new ShownError(message, ErrorCode.INTERNAL, requestId, error.getPath(), error.getLocations());
    }

    private static boolean isAboutTheRequest(ErrorType type) {
        return switch (type) {
            case InvalidSyntax, ValidationError, OperationNotSupported -> true;
            case DataFetchingException, NullValueInNonNullableField, ExecutionAborted -> false;
        };
    }
}
