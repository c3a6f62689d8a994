package io.rendezvous.providers;

import io.rendezvous.kit.application.Subgraph;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class ProvidersApplication {

    public static SpringApplicationBuilder application() {
        return Subgraph.application(ProvidersApplication.class, "providers");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
