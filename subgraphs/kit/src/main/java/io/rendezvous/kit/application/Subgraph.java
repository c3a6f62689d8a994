package io.rendezvous.kit.application;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** How a subgraph is made a program. */
public final class Subgraph {

    /** Set by {@code subgraph.yml}: what the kit brings is only for contexts that have it. */
    public static final String NAME_PROPERTY = "rendezvous.subgraph.name";

    private Subgraph() {}

    /** Configured by {@code <name>.yml}, which must import {@code classpath:subgraph.yml}. */
    public static SpringApplicationBuilder application(Class<?> source, String name) {
        return new SpringApplicationBuilder(source).properties("spring.config.name=" + name);
    }
}
