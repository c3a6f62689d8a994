package io.rendezvous.router.server.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.netflix.graphql.dgs.reactive.DgsReactiveQueryExecutor;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.rendezvous.federation.transport.LocalTransport;
import io.rendezvous.router.server.schema.ViewSubgraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;

/** Composes the schema of {@code rendezvous.door.view} onto the graph, executed by this process's DGS. */
@AutoConfiguration(afterName = "com.netflix.graphql.dgs.springgraphql.autoconfig.DgsSpringGraphQLAutoConfiguration")
@ConditionalOnClass(DgsReactiveQueryExecutor.class)
@ConditionalOnProperty("rendezvous.door.view")
class ViewAutoConfiguration {

    @Bean
    ViewSubgraph viewSubgraph(@Value("${rendezvous.door.view}") Resource schema, DgsReactiveQueryExecutor dgs) {
        try {
            return new ViewSubgraph(schema.getContentAsString(UTF_8), new LocalTransport(input -> execute(dgs, input)));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + schema.getDescription(), e);
        }
    }

    private static CompletionStage<ExecutionResult> execute(DgsReactiveQueryExecutor dgs, ExecutionInput input) {
        return dgs.execute(
                        input.getQuery(),
                        input.getRawVariables().toMap(),
                        Map.of(),
                        headers(input),
                        input.getOperationName(),
                        null)
                .toFuture();
    }

    private static HttpHeaders headers(ExecutionInput input) {
        var headers = new HttpHeaders();
        Map<String, String> received = input.getGraphQLContext().getOrDefault(LocalTransport.HEADERS, Map.of());
        received.forEach(headers::set);
        return headers;
    }
}
