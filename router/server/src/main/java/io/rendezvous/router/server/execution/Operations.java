package io.rendezvous.router.server.execution;

import io.rendezvous.federation.GraphQlRequest;
import io.rendezvous.federation.GraphQlResponse;
import io.rendezvous.router.server.documents.TrustedDocuments;
import io.rendezvous.router.server.operation.OperationParameters;
import io.rendezvous.router.server.operation.RefusedException;
import io.rendezvous.router.server.security.Caller;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Runs operations, whichever protocol they came by. */
public final class Operations {

    private final OperationExecutor engine;
    private final TrustedDocuments documents;
    private final ForwardedHeaders forwarded;
    private final Duration timeout;

    /**
     * @param forwarded names of the client's headers that subgraphs receive, besides the token and the request id
     * @param timeout for a whole operation
     */
    public Operations(OperationExecutor engine, TrustedDocuments documents, List<String> forwarded, Duration timeout) {
        this.engine = engine;
        this.documents = documents;
        this.forwarded = new ForwardedHeaders(forwarded);
        this.timeout = timeout;
    }

    /** The document to run. Throws {@link RefusedException}. */
    public String document(OperationParameters parameters) {
        return documents.select(parameters);
    }

    /** @param headers of the request, or of the handshake of the WebSocket */
    public Mono<GraphQlResponse> execute(
            String document, OperationParameters parameters, HttpHeaders headers, Caller caller, String requestId) {
        return engine.execute(new GraphQlRequest(
                document,
                parameters.operationName(),
                parameters.variables(),
                forwarded.of(headers, caller, requestId),
                requestId,
                timeout));
    }
}
