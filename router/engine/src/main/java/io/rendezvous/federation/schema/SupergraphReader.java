package io.rendezvous.federation.schema;

import static java.util.stream.Collectors.toMap;

import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.schema.SubgraphType.Kind;
import io.rendezvous.federation.schema.Supergraph.Subgraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes a supergraph apart into its subgraphs again, by the directives of the join specification. */
final class SupergraphReader {

    private static final String JOIN_GRAPH = "join__Graph";

    private final SupergraphTypes types;
    private final List<String> graphs;
    private final List<Subgraph> subgraphs;
    private final Annotations annotations;

    SupergraphReader(Document document) {
        types = new SupergraphTypes(document);
        var values = document.getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(definition -> definition.getName().equals(JOIN_GRAPH))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a supergraph: it has no enum " + JOIN_GRAPH))
                .getEnumValueDefinitions();
        graphs = values.stream().map(value -> value.getName()).toList();
        subgraphs = values.stream()
                .map(value -> Applied.of(value, "join__graph").getFirst())
                .map(graph -> new Subgraph(graph.require("name"), Objects.requireNonNullElse(graph.text("url"), "")))
                .toList();
        annotations = AnnotationReader.read(document, this::name);
    }

    SupergraphTypes types() {
        return types;
    }

    Annotations annotations() {
        return annotations;
    }

    List<Subgraph> subgraphs() {
        return subgraphs;
    }

    private String name(String graph) {
        int index = graphs.indexOf(graph);
        return index < 0 ? graph : subgraphs.get(index).name();
    }

    List<SubgraphSchema> schemas() {
        return IntStream.range(0, graphs.size()).mapToObj(this::schema).toList();
    }

    private SubgraphSchema schema(int index) {
        var graph = graphs.get(index);
        var composites = types.definitions().stream()
                .filter(type -> type instanceof ImplementingTypeDefinition<?> || type instanceof UnionTypeDefinition)
                .filter(type -> isIn(type, graph))
                .toList();
        var possible = composites.stream().collect(toMap(TypeDefinition::getName, type -> possible(type, graph)));
        var reader = new SubgraphFieldReader(graph, name -> possible.getOrDefault(name, TypeSet.NONE));
        var read = new LinkedHashMap<String, SubgraphType>();
        composites.forEach(type -> read.put(type.getName(), type(type, possible, reader)));
        return new SubgraphSchema(index, subgraphs.get(index).name(), read);
    }

    private static SubgraphType type(
            TypeDefinition<?> type, Map<String, TypeSet> possible, SubgraphFieldReader reader) {
        var fields = new LinkedHashMap<String, SubgraphField>();
        if (type instanceof ImplementingTypeDefinition<?> implementing) {
            for (FieldDefinition definition : implementing.getFieldDefinitions()) {
                var field = reader.field(type, definition);
                if (field != null) {
                    fields.put(field.name(), field);
                }
            }
        }
        return new SubgraphType(
                type.getName(),
                kind(type, reader.graph()),
                fields,
                reader.keys(type),
                Objects.requireNonNull(possible.get(type.getName())));
    }

    private static Kind kind(TypeDefinition<?> type, String graph) {
        return switch (type) {
            case ObjectTypeDefinition _ -> Kind.OBJECT;
            case UnionTypeDefinition _ -> Kind.UNION;
            default -> isStandIn(type, graph) ? Kind.STAND_IN : Kind.INTERFACE;
        };
    }

    private static boolean isStandIn(TypeDefinition<?> type, String graph) {
        return Applied.of(type, "join__type").stream()
                .anyMatch(join -> graph.equals(join.text("graph")) && join.flag("isInterfaceObject", false));
    }

    /** Without any {@code @join__type} a type is in every subgraph: join v0.1 writes value types so. */
    private static boolean isIn(TypeDefinition<?> type, String graph) {
        var joins = Applied.of(type, "join__type");
        return joins.isEmpty()
                || joins.stream().anyMatch(join -> graph.equals(join.text("graph")))
                || graph.equals(SubgraphFieldReader.owner(type));
    }

    private TypeSet possible(TypeDefinition<?> type, String graph) {
        var everywhere = types.possible(type.getName());
        if (types.objects().contains(type.getName()) || isStandIn(type, graph)) {
            return everywhere;
        }
        return types.definitions().stream()
                .filter(other -> isStandIn(other, graph) && demands(type, other) && isPart(type, other, graph))
                .map(standIn -> types.possible(standIn.getName()))
                .reduce(types.only(everywhere, name -> isPart(type, types.definition(name), graph)), TypeSet::union);
    }

    private static boolean demands(TypeDefinition<?> type, TypeDefinition<?> implementing) {
        return implementing instanceof ImplementingTypeDefinition<?> found
                && SupergraphTypes.names(found.getImplements()).contains(type.getName());
    }

    /** Whether a subgraph says that one type's objects belong to an interface or union. */
    private static boolean isPart(TypeDefinition<?> type, TypeDefinition<?> part, String graph) {
        return isIn(part, graph)
                && (type instanceof UnionTypeDefinition union
                        ? isMember(union, part.getName(), graph)
                        : isImplementing(part, type.getName(), graph));
    }

    private static boolean isMember(UnionTypeDefinition union, String member, String graph) {
        var joins = Applied.of(union, "join__unionMember");
        return joins.isEmpty() || anyMatch(joins, graph, "member", member);
    }

    private static boolean isImplementing(TypeDefinition<?> type, String interfaceName, String graph) {
        var joins = Applied.of(type, "join__implements");
        return joins.isEmpty() || anyMatch(joins, graph, "interface", interfaceName);
    }

    private static boolean anyMatch(List<Applied> joins, @Nullable String graph, String argument, String value) {
        return joins.stream()
                .anyMatch(join -> Objects.equals(graph, join.text("graph")) && value.equals(join.text(argument)));
    }
}
