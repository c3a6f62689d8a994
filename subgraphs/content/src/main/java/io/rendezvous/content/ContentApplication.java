package io.rendezvous.content;

import io.rendezvous.kit.application.Subgraph;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class ContentApplication {

    public static SpringApplicationBuilder application() {
        return Subgraph.application(ContentApplication.class, "content");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
