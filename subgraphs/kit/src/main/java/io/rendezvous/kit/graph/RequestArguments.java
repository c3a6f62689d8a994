package io.rendezvous.kit.graph;

import com.netflix.graphql.dgs.internal.method.ArgumentResolver;
import graphql.schema.DataFetchingEnvironment;
import io.rendezvous.kit.observe.RequestContext;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.viewer.Viewer;
import org.springframework.core.MethodParameter;

/** Lets a fetcher take a {@link Viewer} and a {@link PageRequest} (of the arguments first and after) as parameters. */
final class RequestArguments implements ArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Viewer.class || type == PageRequest.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return parameter.getParameterType() == Viewer.class
                ? Viewer.in(RequestContext.of(environment))
                : PageRequest.of(environment.getArgument("first"), environment.getArgument("after"));
    }
}
