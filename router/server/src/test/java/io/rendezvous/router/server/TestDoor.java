package io.rendezvous.router.server;

import io.rendezvous.federation.transport.LocalTransport;
import io.rendezvous.router.server.schema.ViewSubgraph;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class TestDoor {

    @Bean
    TestGraph graph() {
        return new TestGraph();
    }

    @Bean
    ViewSubgraph view(TestGraph graph) {
        return new ViewSubgraph(TestGraph.SDL, new LocalTransport(graph.graphQl()));
    }

    public static void main(String[] args) {
        new SpringApplicationBuilder(TestDoor.class).run(args);
    }
}
