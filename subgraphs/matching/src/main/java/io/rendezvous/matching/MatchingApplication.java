package io.rendezvous.matching;

import io.rendezvous.kit.application.Subgraph;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class MatchingApplication {

    public static SpringApplicationBuilder application() {
        return Subgraph.application(MatchingApplication.class, "matching");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
