package io.rendezvous.federation.planner;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import io.rendezvous.federation.planner.Universe.Thing;
import io.rendezvous.federation.schema.FieldSet;
import io.rendezvous.federation.schema.SubgraphSchema;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** Answers a subgraph's operations from a universe; a field that it can't resolve gets a wrong value. */
@NullUnmarked
final class FakeSubgraph {

    /**
     * @param view what else can be read of it here
     * @param representation by which it was entered, empty when it was not
     */
    record Seen(Thing thing, FieldSet view, Map<String, Object> representation) {}

    private final Universe universe;
    private final Supergraph supergraph;
    private final SubgraphSchema subgraph;
    private final GraphQL graphQl;

    FakeSubgraph(Universe universe, Supergraph supergraph, SubgraphSchema subgraph, GraphQLSchema schema) {
        this.universe = universe;
        this.supergraph = supergraph;
        this.subgraph = subgraph;
        graphQl = GraphQL.newGraphQL(schema.transform(it -> it.codeRegistry(registry(schema))))
                .build();
    }

    /** The {@code data} of the answer. */
    Map<String, Object> execute(String operation, Map<String, Object> variables) {
        var result = graphQl.execute(
                ExecutionInput.newExecutionInput(operation).variables(variables).build());
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(subgraph.name() + ": " + result.getErrors() + " in " + operation);
        }
        return result.getData();
    }

    private GraphQLCodeRegistry registry(GraphQLSchema schema) {
        var registry = GraphQLCodeRegistry.newCodeRegistry()
                .defaultDataFetcher(DataFetcherFactories.useDataFetcher(this::fetch));
        registry.dataFetcher(FieldCoordinates.coordinates("Query", "_entities"), (DataFetcher<?>) this::entities);
        schema.getAllTypesAsList().forEach(type -> {
            if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType) {
                registry.typeResolver(type.getName(), resolver());
            }
        });
        return registry.build();
    }

    private TypeResolver resolver() {
        return environment -> {
            var name = ((Seen) environment.getObject()).thing().type();
            var type = environment.getSchema().getObjectType(name);
            return type == null ? standIn(environment.getSchema(), name) : type;
        };
    }

    private GraphQLObjectType standIn(GraphQLSchema schema, String type) {
        return supergraph.interfacesOf(supergraph.typeNames().indexOf(type)).stream()
                .map(name -> subgraph.type(name))
                .filter(here -> here != null && here.isStandIn())
                .map(here -> schema.getObjectType(here.name()))
                .findFirst()
                .orElseThrow();
    }

    private Object fetch(DataFetchingEnvironment environment) {
        var seen = environment.getSource() instanceof Seen source
                ? source
                : new Seen(
                        new Thing(((GraphQLObjectType) environment.getParentType()).getName(), 0),
                        FieldSet.EMPTY,
                        Map.of());
        var type = universe.type(seen.thing());
        var holder = Objects.requireNonNull(subgraph.type(((GraphQLObjectType) environment.getParentType()).getName()));
        var name = environment.getField().getName();
        var field = Objects.requireNonNull(holder.fields().get(name), () -> holder.name() + "." + name);
        if (!field.readable() && !seen.view().has(name, type)) {
            throw new AssertionError(subgraph.name() + " can't resolve " + holder.name() + "." + name);
        }
        var value = field.requires().isEmpty()
                ? universe.value(seen.thing(), name, environment.getArguments())
                : universe.value(
                        seen.thing(),
                        name,
                        environment.getArguments(),
                        known(
                                seen.representation(),
                                field.requires(),
                                seen.thing().type()));
        return seen(value, seen.view().below(name, type).and(field.provides()));
    }

    private static Object seen(Object value, FieldSet view) {
        return switch (value) {
            case List<?> list -> {
                var items = new ArrayList<Object>();
                list.forEach(item -> items.add(seen(item, view)));
                yield items;
            }
            case Thing thing -> new Seen(thing, view, Map.of());
            case null, default -> value;
        };
    }

    private List<Object> entities(DataFetchingEnvironment environment) {
        var entities = new ArrayList<Object>();
        List<Map<String, Object>> representations = environment.getArgument("representations");
        for (var representation : representations) {
            var type = Objects.requireNonNull(subgraph.type((String) representation.get("__typename")));
            var thing = java.util.Arrays.stream(type.possible().toArray())
                    .mapToObj(index -> supergraph.typeNames().get(index))
                    .flatMap(name -> universe.things(name).stream())
                    .filter(candidate -> type.keys().stream().anyMatch(key -> matches(candidate, representation, key)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(subgraph.name() + " has no " + representation));
            entities.add(new Seen(thing, FieldSet.EMPTY, representation));
        }
        return entities;
    }

    private boolean matches(Thing thing, Map<String, Object> representation, FieldSet key) {
        return key.items().stream().allMatch(item -> representation.containsKey(item.name()))
                && universe.known(thing, key).equals(known(representation, key, thing.type()));
    }

    /** As {@link Universe#known} tells it, but from what was sent. */
    private String known(Map<String, Object> representation, FieldSet fields, String type) {
        var known = new ArrayList<String>();
        for (var item : fields.on(supergraph.typeNames().indexOf(type))) {
            if (!representation.containsKey(item.name())) {
                throw new AssertionError("No " + item + " in " + representation);
            }
            var declared = Objects.requireNonNullElseGet(subgraph.type(type), () -> holder(type, item.name()))
                    .fields()
                    .get(item.name())
                    .type()
                    .name();
            known.add(item.name() + "=" + known(representation.get(item.name()), item.children(), declared));
        }
        return known.toString();
    }

    private io.rendezvous.federation.schema.SubgraphType holder(String type, String field) {
        return supergraph.interfacesOf(supergraph.typeNames().indexOf(type)).stream()
                .map(subgraph::type)
                .filter(here -> here != null && here.fields().containsKey(field))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private String known(Object value, FieldSet fields, String declared) {
        return switch (value) {
            case List<?> list ->
                list.stream()
                        .map(item -> known(item, fields, declared))
                        .toList()
                        .toString();
            case Map<?, ?> object -> {
                var type = (String) object.get("__typename");
                yield known((Map<String, Object>) object, fields, type == null ? declared : type);
            }
            case null, default -> String.valueOf(value);
        };
    }
}
