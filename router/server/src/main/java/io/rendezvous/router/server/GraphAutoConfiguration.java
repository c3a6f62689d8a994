package io.rendezvous.router.server;

import io.rendezvous.federation.Engine;
import io.rendezvous.federation.contract.ApiSchema;
import io.rendezvous.router.server.schema.DoorSchema;
import io.rendezvous.router.server.schema.GraphProperties;
import io.rendezvous.router.server.schema.SchemaRoute;
import io.rendezvous.router.server.schema.SubgraphTransports;
import io.rendezvous.router.server.schema.ViewSubgraph;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door's graph: composed at start, or the door does not start. An application may bring an engine of its own. */
@AutoConfiguration(before = DoorAutoConfiguration.class)
@ConditionalOnDoor
@EnableConfigurationProperties({DoorProperties.class, GraphProperties.class})
class GraphAutoConfiguration {

    /** @param supergraph cut to the door's contract */
    record DoorGraph(String supergraph) {}

    @Bean
    @ConditionalOnMissingBean(Engine.class)
    DoorGraph doorGraph(
            DoorProperties door, GraphProperties graph, ResourceLoader resources, ObjectProvider<ViewSubgraph> view) {
        var schema = new DoorSchema(graph, resources);
        return new DoorGraph(schema.supergraph(door.contract(), view.getIfAvailable()));
    }

    /** Shares the server's event loops, so that a request stays on one of them. */
    @Bean
    @ConditionalOnMissingBean
    Engine engine(
            DoorGraph doorGraph,
            DoorProperties door,
            GraphProperties graph,
            ObjectProvider<ViewSubgraph> view,
            ReactorResourceFactory loops) {
        var transports = new SubgraphTransports(graph, door.timeout(), loops.getLoopResources());
        var engine = Engine.builder()
                .supergraph(doorGraph.supergraph())
                .limits(door.limits().forEngine())
                .defaultTransport(transports::http);
        view.ifAvailable(own -> engine.transport(ViewSubgraph.NAME, own.transport()));
        return engine.build();
    }

    @Bean
    @ConditionalOnBean(DoorGraph.class)
    @ConditionalOnBooleanProperty("rendezvous.door.introspection")
    RouterFunction<ServerResponse> schemaRoute(DoorGraph graph) {
        return SchemaRoute.route(ApiSchema.sdl(graph.supergraph()));
    }
}
