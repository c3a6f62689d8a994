package io.rendezvous.platform.launch;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One application of the platform. */
public record Part(String name, Kind kind, int defaultPort, Supplier<SpringApplicationBuilder> application) {

    /** The environment variable that moves it, for example {@code BFF_WEB_PORT}. */
    public String portVariable() {
        return variable("PORT");
    }

    /** The environment variable that says where it is, for example {@code USERS_URL}. */
    public String addressVariable() {
        return variable("URL");
    }

    /** What its address ends with: a subgraph is known by its endpoint, the others by their root. */
    String path() {
        return switch (kind) {
            case IDENTITY, DOOR -> "";
            case SUBGRAPH -> "/graphql";
        };
    }

    boolean hasDatabase() {
        return kind != Kind.DOOR;
    }

    /** The database role that the program connects as. */
    String role() {
        return name;
    }

    /** The database role that migrates its schema. */
    String ownerRole() {
        return name + "_owner";
    }

    private String variable(String suffix) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + suffix;
    }
}
