package io.rendezvous.router.server.schema;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What the door's graph is made of.
 *
 * @param subgraphs by name
 */
@ConfigurationProperties("rendezvous")
public record GraphProperties(
        @DefaultValue Map<String, SubgraphSettings> subgraphs,
        @DefaultValue SchemaSettings schema) {

    /** @param url where operations go; null to take what the supergraph says */
    public record SubgraphSettings(@Nullable URI url) {}

    /**
     * @param subgraphs the folder that holds {@code <name>.graphqls} of each subgraph, and in {@code common.graphqls}
     *     what all of them share; ends in a slash
     * @param contracts the tags of each contract
     * @param supergraph a composed supergraph to serve in place of the subgraphs; null to compose them
     */
    public record SchemaSettings(
            @DefaultValue("classpath:schema/subgraphs/") String subgraphs,

            @DefaultValue("classpath:schema/contracts.properties")
            Resource contracts,

            @Nullable Resource supergraph) {}
}
