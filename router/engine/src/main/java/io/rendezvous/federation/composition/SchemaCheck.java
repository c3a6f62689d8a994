package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INVALID_GRAPHQL;

import graphql.GraphQLError;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.rendezvous.federation.DeepStack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a subgraph's SDL is valid GraphQL by itself. */
final class SchemaCheck {

    private final String subgraph;
    private final Links links;
    private final Findings findings;

    SchemaCheck(String subgraph, Links links, Findings findings) {
        this.subgraph = subgraph;
        this.links = links;
        this.findings = findings;
    }

    void check(Document document) {
        int before = findings.errors().size();
        checkDirectives(document);
        checkBlocks(document);
        if (findings.errors().size() == before) {
            checkSchema(document);
        }
    }

    private void checkDirectives(Document document) {
        Set<String> defined = new HashSet<>(AppliedDirectives.BUILT_IN);
        defined.addAll(links.directives().keySet());
        document.getDefinitionsOfType(DirectiveDefinition.class).forEach(directive -> defined.add(directive.getName()));
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes")
                            public TraversalControl visitDirective(
                                    Directive directive, TraverserContext<Node> context) {
                                if (!defined.contains(directive.getName())) {
                                    refuse(directive);
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
    }

    private void refuse(Directive directive) {
        var name = directive.getName();
        var place = Findings.place(subgraph, directive);
        findings.error(INVALID_GRAPHQL, "@" + name, "Unknown directive @" + name + advice(name), place);
    }

    private String advice(String name) {
        if (FederationDirective.find(name).isEmpty()) {
            return ": define it, or import it from the specification it comes from with @link.";
        }
        return links.version().isOne()
                ? ": this schema does not link the federation specification. Add extend schema @link(url:"
                        + " \"https://specs.apollo.dev/federation/v2.3\", import: [\"@" + name + "\"])."
                : ": add \"@" + name + "\" to the import of the federation @link.";
    }

    private void checkBlocks(Document document) {
        SubgraphLoader.blocks(document).forEach((name, blocks) -> {
            var definitions = blocks.stream()
                    .filter(block -> !(block instanceof SDLExtensionDefinition))
                    .toList();
            if (definitions.size() > 1) {
                invalid(name, name + " is defined twice: make the second one an extension.", definitions.get(1));
            }
            blocks.stream()
                    .filter(block -> Kind.of(block) != Kind.of(blocks.getFirst()))
                    .findFirst()
                    .ifPresent(other ->
                            invalid(name, name + " is defined and extended as different kinds of type.", other));
        });
    }

    private void invalid(String coordinate, String message, Node<?> node) {
        findings.error(INVALID_GRAPHQL, coordinate, message, Findings.place(subgraph, node));
    }

    private void checkSchema(Document document) {
        try {
            var registry = new SchemaParser().buildRegistry(complete(document));
            DeepStack.call(() -> UnExecutableSchemaGenerator.makeUnExecutableSchema(registry));
        } catch (SchemaProblem problem) {
            problem.getErrors().forEach(this::report);
        }
    }

    private void report(GraphQLError error) {
        var at = error.getLocations() == null || error.getLocations().isEmpty()
                ? new SourcePlace(subgraph, 0, 0)
                : new SourcePlace(
                        subgraph,
                        error.getLocations().getFirst().getLine(),
                        error.getLocations().getFirst().getColumn());
        findings.error(INVALID_GRAPHQL, "", error.getMessage().replaceAll(" ?\\[@\\d+:\\d+]", ""), at);
    }

    /** One definition per type, federation's directives defined, and a query root that has a field. */
    private Document complete(Document document) {
        @SuppressWarnings("rawtypes")
        List<Definition> definitions = new ArrayList<>(machinery());
        definitions.addAll(document.getDefinitionsOfType(DirectiveDefinition.class));
        for (var blocks : SubgraphLoader.blocks(document).values()) {
            TypeDefinition<?> type = TypeAssembler.assemble(blocks);
            definitions.add(
                    type instanceof ObjectTypeDefinition object
                                    && object.getName().equals(RootTypes.QUERY)
                            ? withField(object)
                            : type);
        }
        return Document.newDocument().definitions(definitions).build();
    }

    @SuppressWarnings("rawtypes")
    private List<Definition> machinery() {
        var text = new StringBuilder();
        FederationDirective.SCALARS.forEach(
                scalar -> text.append("scalar federation__").append(scalar).append('\n'));
        links.directives()
                .forEach((name, directive) ->
                        text.append(directive.definition(name)).append('\n'));
        return Parser.parse(text.toString()).getDefinitions();
    }

    private static ObjectTypeDefinition withField(ObjectTypeDefinition query) {
        var field = FieldDefinition.newFieldDefinition()
                .name("_service")
                .type(new TypeName("String"))
                .build();
        return query.transform(builder -> builder.fieldDefinition(field));
    }
}
