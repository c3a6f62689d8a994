package io.rendezvous.federation.oracle;

import graphql.GraphQL;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import io.rendezvous.federation.oracle.Universe.Thing;
import io.rendezvous.federation.transport.LocalTransport;
import io.rendezvous.federation.transport.SubgraphTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** Serves one subgraph from a universe. A field that it can't resolve, or not in this place, is a broken plan. */
@NullUnmarked
final class SubgraphServer {

    /** Why a call can't be what a right plan makes. */
    static final String BROKEN = "broken plan: ";

    /**
     * @param views what can be read below although it is external
     * @param representation by which it was entered, empty when it was not
     */
    record Seen(Thing thing, List<SelectionSet> views, Map<String, Object> representation) {}

    private final Graph graph;
    private final Authored subgraph;
    private final Supplier<Universe> universe;

    SubgraphServer(Graph graph, Authored subgraph, Supplier<Universe> universe) {
        this.graph = graph;
        this.subgraph = subgraph;
        this.universe = universe;
    }

    SubgraphTransport transport() {
        var schema = Executable.subgraph(
                subgraph,
                this::fetch,
                environment -> type(environment.getSchema().getObjectType(name(environment.getObject()))));
        return new LocalTransport(GraphQL.newGraphQL(schema).build());
    }

    private static GraphQLObjectType type(GraphQLObjectType type) {
        return Objects.requireNonNull(type, BROKEN + "a type that this subgraph does not know");
    }

    private String name(Seen seen) {
        return Objects.requireNonNull(graph.holder(subgraph, seen.thing().type()));
    }

    private Object fetch(DataFetchingEnvironment environment) {
        var parent = ((GraphQLObjectType) environment.getParentType()).getName();
        var name = environment.getField().getName();
        if (name.equals("_entities")) {
            return entities(environment.getArgument("representations"));
        }
        Seen seen = environment.getSource() instanceof Seen source
                ? source
                : new Seen(new Thing(parent, 0), List.of(), Map.of());
        var field = Objects.requireNonNull(subgraph.field(parent, name));
        if (!isReadable(parent, name) && !isSeen(seen, name)) {
            throw new IllegalStateException(subgraph.name() + " can't resolve " + parent + "." + name);
        }
        var requires = Authored.fieldSet(field, "requires");
        var value = requires == null
                ? universe.get().value(seen.thing(), name, environment.getArguments())
                : universe.get().value(seen.thing(), name, environment.getArguments(), known(seen, requires, parent));
        var views = new ArrayList<SelectionSet>();
        seen.views().forEach(view -> below(view, seen.thing(), name, views));
        var provides = Authored.fieldSet(field, "provides");
        if (provides != null) {
            views.add(provides);
        }
        return seen(value, List.copyOf(views));
    }

    private String known(Seen seen, SelectionSet requires, String parent) {
        return new Representation(graph, subgraph).known(seen.representation(), requires, parent);
    }

    private boolean isReadable(String type, String field) {
        var declared = Objects.requireNonNull(subgraph.field(type, field));
        return subgraph.isKeyed(type, field)
                || (!subgraph.isExternal(type, declared) && !graph.isOverridden(subgraph, type, field));
    }

    private boolean isSeen(Seen seen, String field) {
        return seen.views().stream()
                .flatMap(view -> graph.selected(view, seen.thing().type()).stream())
                .anyMatch(each -> each.getName().equals(field));
    }

    private void below(SelectionSet view, Thing thing, String name, List<SelectionSet> views) {
        graph.selected(view, thing.type()).stream()
                .filter(each -> each.getName().equals(name) && each.getSelectionSet() != null)
                .forEach(each -> views.add(each.getSelectionSet()));
    }

    private static Object seen(Object value, List<SelectionSet> views) {
        return switch (value) {
            case List<?> list -> {
                var items = new ArrayList<>();
                list.forEach(item -> items.add(seen(item, views)));
                yield items;
            }
            case Thing thing -> new Seen(thing, views, Map.of());
            case null, default -> value;
        };
    }

    private List<Seen> entities(List<Map<String, Object>> representations) {
        return representations.stream()
                .map(each -> new Seen(universe.get().find(subgraph, each), List.of(), each))
                .toList();
    }
}
