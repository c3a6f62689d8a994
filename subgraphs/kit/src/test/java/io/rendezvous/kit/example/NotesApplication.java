package io.rendezvous.kit.example;

import io.rendezvous.kit.application.Subgraph;
import io.rendezvous.kit.testing.SubgraphFixture;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class NotesApplication {

    public static SpringApplicationBuilder application() {
        return Subgraph.application(NotesApplication.class, "kit-example");
    }

    public static SubgraphFixture subgraph() {
        return SubgraphFixture.of("kit-example", NotesApplication::application);
    }
}
