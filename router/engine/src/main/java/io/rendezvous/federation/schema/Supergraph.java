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

    private Supergraph(
            List<Subgraph> subgraphs, List<SubgraphSchema> schemas, SupergraphTypes types, Document document) {
        this.subgraphs = subgraphs;
        this.schemas = schemas;
        this.types = types;
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
        return new Supergraph(reader.subgraphs(), reader.schemas(), reader.types(), document);
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

    public TypeSet hiddenTypes() {
        return hiddenTypes;
    }

    /** Null when the supergraph has no such root. */
    public @Nullable String root(OperationKind kind) {
        return types.roots().get(kind);
    }
}
