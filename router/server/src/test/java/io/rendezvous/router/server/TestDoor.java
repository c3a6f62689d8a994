package io.rendezvous.router.server;

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
    TestExecutor executor(TestGraph graph) {
        return new TestExecutor(graph.graphQl());
    }

    public static void main(String[] args) {
        new SpringApplicationBuilder(TestDoor.class).run(args);
    }
}
