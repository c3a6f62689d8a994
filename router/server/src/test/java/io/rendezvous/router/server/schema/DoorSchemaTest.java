package io.rendezvous.router.server.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.Http;
import io.rendezvous.router.server.TestDoor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class DoorSchemaTest {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag", "@shareable"])
            """;

    /** A door without a view. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class PlainDoor {}

    @TempDir
    Path folder;

    @BeforeEach
    void oneSubgraph() throws Exception {
        write("common.graphqls", "scalar Date");
        write("books.graphqls", LINK + """
                type Query { best: String @tag(name: "open") newest: Date }
                """);
        write("contracts.properties", "open.include=open\n");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private ConfigurableApplicationContext start(Class<?> door, String... properties) {
        return new SpringApplicationBuilder(door)
                .properties(
                        "server.port=0",
                        "rendezvous.door.introspection=true",
                        "rendezvous.schema.subgraphs=" + folder.toUri(),
                        "rendezvous.schema.contracts="
                                + folder.resolve("contracts.properties").toUri(),
                        "rendezvous.subgraphs.books.url=http://localhost:1/graphql")
                .run(properties);
    }

    private static String schema(ConfigurableApplicationContext door) {
        var port = door.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Http(port).get("/schema.graphql").body();
    }

    @Test
    void composesSubgraphsAndViewAndCutsThemToTheContract() {
        try (var door = start(TestDoor.class)) {
            assertThat(schema(door)).contains("best: String", "newest: Date", "hello(name: String");
        }
        try (var door = start(PlainDoor.class, "--rendezvous.door.contract=open")) {
            assertThat(schema(door)).contains("best: String").doesNotContain("newest");
        }
    }

    @Test
    void doesNotStartOnSchemasThatDoNotCompose(CapturedOutput output) throws Exception {
        write("books.graphqls", LINK + "type Query { hello: Int @shareable }");
        assertThat(exitOf(TestDoor.class)).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "don't make a graph", "FIELD_TYPE_MISMATCH", "Query.hello");
    }

    @Test
    void doesNotStartWithoutItsContract(CapturedOutput output) {
        assertThat(exitOf(PlainDoor.class, "--rendezvous.door.contract=none")).isNotNull();
        assertThat(output).contains("has no contract \"none\"");
    }

    private Throwable exitOf(Class<?> door, String... properties) {
        try (var context = start(door, properties)) {
            throw new AssertionError("It runs: " + context);
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Test
    void isNoDoorWithoutConfigurationOfOne() {
        try (var context = new SpringApplicationBuilder(PlainDoor.class)
                .properties("server.port=0")
                .run()) {
            assertThat(context.getBeanProvider(io.rendezvous.federation.Engine.class).stream())
                    .isEmpty();
        }
    }
}
