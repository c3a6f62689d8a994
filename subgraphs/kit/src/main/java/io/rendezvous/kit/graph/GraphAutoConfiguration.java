package io.rendezvous.kit.graph;

import com.netflix.graphql.dgs.context.GraphQLContextContributor;
import com.netflix.graphql.dgs.springgraphql.autoconfig.DgsSpringGraphQLAutoConfiguration;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import io.rendezvous.kit.application.ConditionalOnSubgraph;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

@AutoConfiguration(before = DgsSpringGraphQLAutoConfiguration.class)
@ConditionalOnSubgraph
class GraphAutoConfiguration {

    @Bean
    Scalars scalars() {
        return new Scalars();
    }

    @Bean
    CleanSdl cleanSdl() {
        return new CleanSdl();
    }

    @Bean
    RequestArguments requestArguments() {
        return new RequestArguments();
    }

    @Bean
    GraphQlSourceBuilderCustomizer servedSdl(@Value("${dgs.graphql.schema-locations}") Resource... files) {
        return source -> source.typeVisitors(List.of(new ServedSdl(files)));
    }

    /** Without it a load that starts after another one has ended is never dispatched, and the request hangs. */
    @Bean
    GraphQLContextContributor dataLoaderChaining() {
        return (context, _, _) -> context.put(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING, true);
    }
}
