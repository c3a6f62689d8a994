package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.toMap;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.rendezvous.federation.TestSubgraph;
import io.rendezvous.federation.schema.Supergraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One suite of the federation gateway audit: its supergraph, its subgraphs and its queries. */
record AuditSuite(
        String name, String sdl, Supergraph supergraph, Map<String, GraphQLSchema> subgraphs, List<Case> cases) {

    private static final Path FOLDER = Path.of("src/test/resources/federation-audit");

    /** @param expected the members {@code data} and {@code errors}, each optional */
    record Case(int number, String query, JsonNode expected) {

        boolean expectsNoData() {
            return expected.path("errors").asBoolean(false)
                    && (!expected.has("data") || expected.get("data").isNull());
        }
    }

    static List<AuditSuite> all() {
        return list(FOLDER).stream()
                .filter(Files::isDirectory)
                .map(AuditSuite::read)
                .toList();
    }

    static AuditSuite named(String name) {
        return read(FOLDER.resolve(name));
    }

    private static AuditSuite read(Path folder) {
        var cases = new ArrayList<Case>();
        for (var test : JsonMapper.shared().readTree(text(folder.resolve("tests.json")))) {
            cases.add(new Case(cases.size(), test.get("query").asString(), test.get("expected")));
        }
        var sdl = text(folder.resolve("supergraph.graphql"));
        return new AuditSuite(
                folder.getFileName().toString(),
                sdl,
                Supergraph.parse(sdl),
                list(folder.resolve("served")).stream()
                        .collect(toMap(
                                file -> file.getFileName().toString().replace(".graphql", ""), AuditSuite::schema)),
                cases);
    }

    private static GraphQLSchema schema(Path file) {
        return subgraphSchema(text(file));
    }

    static GraphQLSchema subgraphSchema(String sdl) {
        var wiring =
                RuntimeWiring.newRuntimeWiring().wiringFactory(new AnyScalars()).build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(TestSubgraph.based(sdl)), wiring);
    }

    /** Scalars take any value. */
    private static final class AnyScalars extends MockedWiringFactory {

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return GraphQLScalarType.newScalar()
                    .name(environment.getScalarTypeDefinition().getName())
                    .coercing(new Coercing<Object, Object>() {
                        @Override
                        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
                            return value;
                        }

                        @Override
                        public Object parseLiteral(
                                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
                            return literal.toString();
                        }
                    })
                    .build();
        }
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
