package io.rendezvous.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposedSchemaTest {

    @Test
    void subgraphsComposeToTheCommittedSupergraph() throws IOException {
        verify("supergraph", SchemaFolder.compose(SchemaFolder.subgraphs()));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void clientsOfADoorSeeTheCommittedSchema(String door) throws IOException {
        verify(door, SchemaFolder.apiSchemaOf(door));
    }

    static Stream<String> doors() {
        return SchemaFolder.DOORS.stream();
    }

    @Test
    void orderOfSubgraphsHasNoInfluence() {
        var reversed = new ArrayList<>(SchemaFolder.subgraphs());
        Collections.reverse(reversed);
        assertThat(SchemaFolder.compose(List.copyOf(reversed)))
                .isEqualTo(SchemaFolder.compose(SchemaFolder.subgraphs()));
    }

    private static void verify(String name, String actual) throws IOException {
        var golden = Path.of("composed", name + ".graphql");
        if (System.getProperty("golden", "check").equals("update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(Files.readString(golden))
                .as(
                        "%s is out of date: run ./mvnw -pl schema -am test -Dgolden=update and look at the difference",
                        golden)
                .isEqualTo(actual);
    }
}
