package io.rendezvous.federation.oracle;

import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.CoercedVariables;
import graphql.execution.DataFetcherResult;
import graphql.language.Document;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.rendezvous.federation.oracle.Universe.Failed;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Schemas that one fetcher serves. */
@NullUnmarked
final class Executable {

    private static final String MACHINERY = """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @external on FIELD_DEFINITION | OBJECT
            directive @shareable repeatable on FIELD_DEFINITION | OBJECT
            directive @inaccessible on FIELD_DEFINITION | OBJECT | ENUM_VALUE | ARGUMENT_DEFINITION | INTERFACE | UNION
            directive @override(from: String!) on FIELD_DEFINITION
            directive @interfaceObject on OBJECT
            directive @extends on OBJECT | INTERFACE
            directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE
            scalar _Any
            """;

    private Executable() {}

    static GraphQLSchema subgraph(Authored subgraph, DataFetcher<Object> fetcher, TypeResolver resolver) {
        var registry = new SchemaParser().parse(MACHINERY);
        var document = Document.newDocument();
        subgraph.types().values().forEach(document::definition);
        registry.merge(new SchemaParser().buildRegistry(document.build()));
        registry.merge(new SchemaParser().parse(entities(subgraph)));
        var wiring =
                RuntimeWiring.newRuntimeWiring().wiringFactory(new AnyScalars()).build();
        return served(new SchemaGenerator().makeExecutableSchema(registry, wiring), fetcher, resolver);
    }

    private static String entities(Authored subgraph) {
        var entities = subgraph.types().entrySet().stream()
                .filter(type -> type.getValue() instanceof ObjectTypeDefinition
                        && !subgraph.keys(type.getKey()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var extend = subgraph.types().containsKey("Query") ? "extend " : "";
        return entities.isEmpty()
                ? extend + "type Query { _service: String }"
                : extend + "type Query { _entities(representations: [_Any!]!): [_Entity]! } union _Entity = "
                        + String.join(" | ", entities);
    }

    /** The schema with every field resolved by one fetcher; what {@link Failed} becomes an error there. */
    static GraphQLSchema served(GraphQLSchema schema, DataFetcher<Object> fetcher, TypeResolver resolver) {
        var registry = GraphQLCodeRegistry.newCodeRegistry()
                .defaultDataFetcher(DataFetcherFactories.useDataFetcher(environment -> {
                    try {
                        return fetcher.get(environment);
                    } catch (Failed | IllegalStateException | IllegalArgumentException | NullPointerException failure) {
                        var message = failure instanceof Failed
                                ? failure.getMessage()
                                : SubgraphServer.BROKEN + failure.getMessage();
                        return DataFetcherResult.newResult()
                                .error(GraphqlErrorBuilder.newError(environment)
                                        .message("%s", message)
                                        .build())
                                .build();
                    }
                }));
        schema.getAllTypesAsList().forEach(type -> {
            if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType) {
                registry.typeResolver(type.getName(), resolver);
            }
        });
        return schema.transform(it -> it.codeRegistry(registry.build()));
    }

    /** Scalars take any value. */
    private static final class AnyScalars extends MockedWiringFactory {

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return GraphQLScalarType.newScalar()
                    .name(environment.getScalarTypeDefinition().getName())
                    .coercing(new Coercing<Object, Object>() {
                        @Override
                        public Object serialize(Object value, GraphQLContext context, Locale locale) {
                            return value;
                        }

                        @Override
                        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
                            return value;
                        }

                        @Override
                        public Object parseLiteral(
                                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
                            return Literals.of(literal);
                        }
                    })
                    .build();
        }
    }
}
