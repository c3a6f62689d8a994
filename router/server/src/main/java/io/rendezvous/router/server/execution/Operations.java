package io.rendezvous.router.server.execution;

import io.rendezvous.federation.Engine;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.GraphQlRequest;
import io.rendezvous.federation.GraphQlResponse;
import io.rendezvous.router.server.documents.TrustedDocuments;
import io.rendezvous.router.server.operation.OperationParameters;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import reactor.core.publisher.Mono;

/** Runs operations, whichever protocol they came by. */
public final class Operations {

    private final Engine engine;
    private final TrustedDocuments documents;
    private final OperationRules rules;
    private final DocumentFacts facts;
    private final ForwardedHeaders forwarded;

    public Operations(Engine engine, TrustedDocuments documents, OperationRules rules) {
        this.engine = engine;
        this.documents = documents;
        this.rules = rules;
        this.facts = new DocumentFacts(rules.limits());
        this.forwarded = new ForwardedHeaders(rules.forwardedHeaders());
    }

    /** The document to run. Throws {@link RefusedException}. */
    public String document(OperationParameters parameters) {
        var document = documents.select(parameters);
        if (!rules.introspection() && facts.introspects(document)) {
            throw Refusal.operation(ErrorCode.GRAPHQL_VALIDATION_FAILED, "This door does not show its schema.")
                    .exception();
        }
        return document;
    }

    /** False also for what the engine will refuse. */
    public boolean mutates(String document, OperationParameters parameters) {
        return facts.mutates(document, parameters.operationName());
    }

    public Mono<GraphQlResponse> execute(String document, OperationParameters parameters, OperationContext context) {
        var exposure = rules.explain() ? PlanExposure.wantedBy(context.headers()) : PlanExposure.NONE;
        var execution = engine.execute(new GraphQlRequest(
                document,
                parameters.operationName(),
                parameters.variables(),
                forwarded.of(context.headers(), context.caller(), context.requestId()),
                context.requestId(),
                rules.timeout(),
                context.incremental()));
        return exposure.expose(
                execution, () -> engine.explain(document, parameters.operationName(), parameters.variables()));
    }
}
