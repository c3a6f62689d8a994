package io.rendezvous.federation.schema;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.plan.TypeSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A composed supergraph, immutable: its subgraphs, its types, and the schema that clients see. */
public final class Supergraph {

    /** @param url where the subgraph can be reached, as the supergraph says; may be empty */
    public record Subgraph(String name, String url) {}

    private final List<Subgraph> subgraphs;
    private final List<SubgraphSchema> schemas;
    private final List<SubgraphSchema> ranked;
    private final SupergraphTypes types;
    private final GraphQLSchema apiSchema;
    private final TypeSet hiddenTypes;
    private final Annotations annotations;

    private Supergraph(
            List<Subgraph> subgraphs,
            List<SubgraphSchema> schemas,
            SupergraphTypes types,
            Annotations annotations,
            Document document) {
        this.subgraphs = subgraphs;
        this.schemas = schemas;
        this.types = types;
        this.annotations = annotations;
        ranked = schemas.stream()
                .sorted(Comparator.comparing(SubgraphSchema::name))
                .toList();
        apiSchema = ApiSchema.of(document);
        hiddenTypes = types.where(name -> apiSchema.getType(name) == null);
    }

    /**
     * Reads a supergraph of the join specification v0.1 to v0.5.
     *
     * @throws IllegalArgumentException when this is no supergraph
     */
    public static Supergraph parse(String supergraphSdl) {
        var document = Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(supergraphSdl)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
        var reader = new SupergraphReader(document);
        return new Supergraph(reader.subgraphs(), reader.schemas(), reader.types(), reader.annotations(), document);
    }

    /** In the supergraph's order: the index is {@link io.rendezvous.federation.plan.Fetch#subgraph()}. */
    public List<Subgraph> subgraphs() {
        return subgraphs;
    }

    public SubgraphSchema schema(int subgraph) {
        return schemas.get(subgraph);
    }

    /** By name, so that no decision depends on the order in which subgraphs were composed. */
    public List<SubgraphSchema> ranked() {
        return ranked;
    }

    /** What clients see: no federation directives, nothing inaccessible. Custom scalars take any value. */
    public GraphQLSchema apiSchema() {
        return apiSchema;
    }

    /** Every object type, sorted; an interface that nothing implements counts as one. */
    public List<String> typeNames() {
        return types.objects();
    }

    /** The object types that a value of this type can have; empty for leaf types. */
    public TypeSet possible(String type) {
        return types.possible(type);
    }

    /** The interfaces that this object type implements in some subgraph, sorted. */
    public List<String> interfacesOf(int type) {
        return types.interfacesOf(type);
    }

    /** @param coordinate {@code Type} or {@code Type.field}. Reading a field needs what its type and its parent ask, too. */
    public Authorization authorization(String coordinate) {
        return annotations.authorizations().getOrDefault(coordinate, Authorization.NONE);
    }

    /**
     * What {@code @cost} says; empty when nothing.
     *
     * @param coordinate {@code Type}, {@code Type.field}, {@code Type.field(argument:)} or {@code Input.field}
     */
    public OptionalInt weight(String coordinate) {
        var weight = annotations.weights().get(coordinate);
        return weight == null ? OptionalInt.empty() : OptionalInt.of(weight);
    }

    /** @param coordinate {@code Type.field} */
    public Optional<ListSize> listSize(String coordinate) {
        return Optional.ofNullable(annotations.listSizes().get(coordinate));
    }

    /** @param coordinate {@code Type}, {@code Type.field}, or {@code schema} */
    public List<PassedDirective> passedDirectives(String coordinate) {
        return annotations.passed().getOrDefault(coordinate, List.of());
    }

    /** The object types that set a context, by themselves, by an interface or by a union. */
    public TypeSet settersOf(String context) {
        return annotations.contexts().getOrDefault(context, List.of()).stream()
                .map(this::possible)
                .reduce(TypeSet.NONE, TypeSet::union);
    }

    public TypeSet hiddenTypes() {
        return hiddenTypes;
    }

    /** Null when the supergraph has no such root. */
    public @Nullable String root(OperationKind kind) {
        return types.roots().get(kind);
    }
}
