package io.rendezvous.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.FieldCoordinates;

/** Every field of the schema has something behind it. */
public final class SchemaCoverage {

    private SchemaCoverage() {}

    /** Union members are not inspected: each needs a test of its own. */
    public static void check(SubgraphFixture subgraph) {
        var report = subgraph.schemaReport();
        assertThat(report.unmappedFields())
                .containsExactlyInAnyOrder(
                        FieldCoordinates.coordinates("Query", "_service"),
                        FieldCoordinates.coordinates("Query", "_entities"));
        assertThat(report.unmappedRegistrations().keySet())
                .allMatch(place -> place.toString().startsWith("Query._entities"));
        assertThat(report.unmappedArguments()).isEmpty();
    }
}
