package io.rendezvous.kit.observe;

import com.netflix.graphql.dgs.context.ReactiveDgsContext;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The Reactor context of a request, where DGS drops it: in loaders, entity fetchers, exception handlers. */
public final class RequestContext {

    private RequestContext() {}

    /** Empty outside a request. */
    public static ContextView of(DataFetchingEnvironment environment) {
        return of(environment.getGraphQlContext());
    }

    /** Empty outside a request. */
    public static ContextView of(GraphQLContext context) {
        var request = ReactiveDgsContext.from(context);
        var reactor = request == null ? null : request.getReactorContext();
        return reactor == null ? Context.empty() : reactor;
    }
}
