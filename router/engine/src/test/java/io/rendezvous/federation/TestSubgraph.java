package io.rendezvous.federation;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.rendezvous.federation.transport.LocalTransport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A subgraph in this process: its schema as authored, some entities, and fetchers for what is computed. */
public final class TestSubgraph {

    private static final String FEDERATION = """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @extends on OBJECT | INTERFACE
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @external on FIELD_DEFINITION | OBJECT
            directive @shareable repeatable on FIELD_DEFINITION | OBJECT
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | ENUM_VALUE | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
            directive @override(from: String!, label: String) on FIELD_DEFINITION
            directive @interfaceObject on OBJECT
            scalar _Any
            """;
    private static final String ENTITIES = """
            type Query { _entities(representations: [_Any!]!): [_Entity]! }
            union _Entity =\
            """;
    private static final Pattern EXTENSION = Pattern.compile("(?m)^\\s*extend ((type|union|interface) (\\w+))");
    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides",\
             "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject"])
            """;

    public final String name;
    final String sdl;
    public final List<ExecutionInput> calls = new CopyOnWriteArrayList<>();
    private final Map<String, List<Map<String, ?>>> entities = new HashMap<>();
    private final Map<String, DataFetcher<?>> fetchers = new HashMap<>();
    private @Nullable DataFetcher<@Nullable Object> fallback;
    private Function<Map<String, Object>, @Nullable Object> resolved = this::entity;
    private TypeResolver resolver = environment ->
            environment.getSchema().getObjectType(((Map<?, ?>) environment.getObject()).get("__typename") + "");

    public TestSubgraph(String name, String sdl) {
        this.name = name;
        this.sdl = sdl;
    }

    public String linkedSdl() {
        return LINK + sdl;
    }

    /** What the subgraph knows of an entity; found by any of its fields. */
    TestSubgraph entity(String type, Map<String, ?> fields) {
        entities.computeIfAbsent(type, _ -> new ArrayList<>()).add(fields);
        return this;
    }

    TestSubgraph field(String coordinate, DataFetcher<?> fetcher) {
        fetchers.put(coordinate, fetcher);
        return this;
    }

    /** Fetches every field that has no fetcher of its own, {@code _entities} aside; entities then are their stubs. */
    public TestSubgraph fallback(DataFetcher<@Nullable Object> fetcher, TypeResolver types) {
        fallback = fetcher;
        resolver = types;
        return this;
    }

    /** Resolves representations, in place of the entities that were given. */
    public TestSubgraph entities(Function<Map<String, Object>, @Nullable Object> resolver) {
        resolved = resolver;
        return this;
    }

    public static DataFetcherResult<?> error(DataFetchingEnvironment environment, String message, String code) {
        var error = GraphqlErrorBuilder.newError(environment)
                .message(message)
                .extensions(Map.of("code", code))
                .build();
        return DataFetcherResult.newResult().error(error).build();
    }

    public LocalTransport transport() {
        var registry = new SchemaParser().parse(based(sdl));
        var union = registry.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.hasDirective("key"))
                .map(ObjectTypeDefinition::getName)
                .toList();
        var query = registry.hasType(new TypeName("Query")) ? "extend " : "";
        registry.merge(new SchemaParser()
                .parse(union.isEmpty() ? FEDERATION : FEDERATION + query + ENTITIES + " " + String.join(" | ", union)));
        var graphql = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring(registry)))
                .build();
        return new LocalTransport(input -> execute(graphql, input));
    }

    /** Federation allows an extension without a base type. */
    public static String based(String sdl) {
        return EXTENSION
                .matcher(sdl)
                .replaceAll(extension -> Pattern.compile("(?m)^" + extension.group(1) + "\\b")
                                .matcher(sdl)
                                .find()
                        ? extension.group()
                        : extension.group(1));
    }

    private CompletionStage<ExecutionResult> execute(GraphQL graphql, ExecutionInput input) {
        calls.add(input);
        return graphql.executeAsync(input);
    }

    private RuntimeWiring wiring(TypeDefinitionRegistry registry) {
        var wiring = RuntimeWiring.newRuntimeWiring().scalar(any());
        if (registry.hasType(new TypeName("_Entity"))) {
            wiring.type("Query", type -> type.dataFetcher("_entities", this::entities));
        }
        registry.getTypes(InterfaceTypeDefinition.class).forEach(type -> resolve(type.getName(), wiring));
        registry.getTypes(UnionTypeDefinition.class).forEach(type -> resolve(type.getName(), wiring));
        var every = fallback;
        if (every != null) {
            wiring.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                    .defaultDataFetcher(DataFetcherFactories.useDataFetcher(every)));
        }
        fetchers.forEach((coordinate, fetcher) -> {
            var parts = coordinate.split("\\.");
            wiring.type(parts[0], type -> type.dataFetcher(parts[1], fetcher));
        });
        return wiring.build();
    }

    private void resolve(String abstractType, RuntimeWiring.Builder wiring) {
        wiring.type(abstractType, type -> type.typeResolver(resolver));
    }

    private static GraphQLScalarType any() {
        return GraphQLScalarType.newScalar()
                .name("_Any")
                .coercing(new Coercing<>() {
                    @Override
                    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
                        return input;
                    }
                })
                .build();
    }

    private List<@Nullable Object> entities(DataFetchingEnvironment environment) {
        var found = new ArrayList<@Nullable Object>();
        List<Map<String, Object>> representations = Objects.requireNonNull(environment.getArgument("representations"));
        representations.forEach(representation -> found.add(resolved.apply(representation)));
        return found;
    }

    /** The entity with the fields that came along laid over it; a stub when the subgraph stores none of the type. */
    private @Nullable Object entity(Map<String, Object> representation) {
        var known = entities.get(representation.get("__typename") + "");
        if (known == null) {
            return representation;
        }
        return known.stream()
                .filter(entity -> matches(entity, representation))
                .findFirst()
                .map(entity -> {
                    var laid = new HashMap<String, Object>(entity);
                    laid.putAll(representation);
                    return laid;
                })
                .orElse(null);
    }

    private static boolean matches(Map<String, ?> entity, Map<String, Object> representation) {
        return representation.entrySet().stream()
                .filter(field -> !field.getKey().equals("__typename") && entity.containsKey(field.getKey()))
                .allMatch(field -> Objects.equals(entity.get(field.getKey()), field.getValue()));
    }
}
