package io.rendezvous.kit.error;

import graphql.ExecutionResult;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.StringValue;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.rendezvous.kit.observe.RequestId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Refuses a request with U+0000 in any text of it, whatever its scalar: PostgreSQL keeps it neither in text nor in
 * JSON. The scalars themselves can't: GraphQL Java lets nobody replace String and ID.
 */
final class UnstorableTextInterceptor implements WebGraphQlInterceptor {

    /** The character and its escapes. In a block string or after a backslash they mean something else: it is parsed. */
    private static final Pattern SUSPICIOUS = Pattern.compile("\\x00|\\\\u(0000|\\{0+})");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return isUnstorable(request.getVariables()) || hasUnstorableLiteral(request.getDocument())
                ? Mono.deferContextual(context -> Mono.just(refusal(request, RequestId.in(context))))
                : chain.next(request);
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request, String requestId) {
        var error = new ShownError("A text can't contain U+0000.", ErrorCode.BAD_USER_INPUT, requestId, null, null);
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().addError(error).build()));
    }

    private static boolean isUnstorable(@Nullable Object value) {
        return switch (value) {
            case String text -> text.indexOf('\0') >= 0;
            case Map<?, ?> fields -> isUnstorable(fields.keySet()) || isUnstorable(fields.values());
            case Collection<?> elements -> elements.stream().anyMatch(UnstorableTextInterceptor::isUnstorable);
            case null, default -> false;
        };
    }

    private static boolean hasUnstorableLiteral(String document) {
        try {
            return SUSPICIOUS.matcher(document).find() && hasUnstorableLiteral(Parser.parse(document));
        } catch (InvalidSyntaxException _) {
            return false;
        }
    }

    private static boolean hasUnstorableLiteral(Document document) {
        var found = new AtomicBoolean();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes")
                            public TraversalControl visitStringValue(StringValue text, TraverserContext<Node> context) {
                                if (isUnstorable(text.getValue())) {
                                    found.set(true);
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return found.get();
    }
}
