package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INVALID_GRAPHQL;

import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.SDLExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one subgraph's SDL. */
final class SubgraphLoader {

    private final SubgraphSource source;
    private final String graph;
    private final Findings findings;

    private SubgraphLoader(SubgraphSource source, String graph, Findings findings) {
        this.source = source;
        this.graph = graph;
        this.findings = findings;
    }

    /** Empty when findings say why. */
    static Optional<Subgraph> load(SubgraphSource source, String graph, Findings findings) {
        return new SubgraphLoader(source, graph, findings).load();
    }

    private Optional<Subgraph> load() {
        return parse(source, findings).flatMap(this::read);
    }

    static Optional<Document> parse(SubgraphSource source, Findings findings) {
        try {
            return Optional.of(Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(MultiSourceReader.newMultiSourceReader()
                            .string(source.sdl(), source.name())
                            .trackData(true)
                            .build())
                    .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                    .build()));
        } catch (InvalidSyntaxException problem) {
            var at = problem.getLocation();
            findings.error(
                    INVALID_GRAPHQL,
                    "",
                    "The SDL of subgraph \"" + source.name() + "\" does not parse: " + problem.getMessage(),
                    at == null
                            ? new SourcePlace(source.name(), 0, 0)
                            : new SourcePlace(source.name(), at.getLine(), at.getColumn()));
            return Optional.empty();
        }
    }

    private Optional<Subgraph> read(Document written) {
        int before = findings.errors().size();
        var links = new LinkReader(source.name(), findings).read(written);
        var document = RootTypes.withDefaultNames(written, source.name(), findings);
        if (findings.errors().size() > before) {
            return Optional.empty();
        }
        if (links.version().isOne()) {
            document = Fed1Spelling.correct(document);
        }
        var own = new Machinery(source.name(), links, findings).strip(document);
        new SchemaCheck(source.name(), links, findings).check(own);
        if (findings.errors().size() > before) {
            return Optional.empty();
        }
        var executable = own.getDefinitionsOfType(DirectiveDefinition.class).stream()
                .filter(ExecutableDirectives::isExecutable)
                .toList();
        var types = types(withFederationNames(own, links));
        return Optional.of(Subgraph.of(source.name(), source.url(), graph, links.version(), types, executable));
    }

    private Map<String, SubgraphType> types(Document document) {
        var types = new LinkedHashMap<String, SubgraphType>();
        blocks(document).forEach((name, blocks) -> types.put(name, type(blocks)));
        return types;
    }

    /** The definition of each type and its extensions, in order of appearance. */
    static Map<String, List<TypeDefinition<?>>> blocks(Document document) {
        var blocks = new LinkedHashMap<String, List<TypeDefinition<?>>>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type) {
                blocks.computeIfAbsent(type.getName(), _ -> new ArrayList<>()).add(type);
            }
        }
        return blocks;
    }

    private static SubgraphType type(List<TypeDefinition<?>> blocks) {
        var keys = new ArrayList<Key>();
        for (var block : blocks) {
            for (var directive : block.getDirectives(FederationDirective.KEY.text())) {
                keys.add(new Key(directive, isExtension(block)));
            }
        }
        return SubgraphType.of(
                TypeAssembler.assemble(blocks), keys, blocks.stream().allMatch(SubgraphLoader::isExtension));
    }

    private static boolean isExtension(TypeDefinition<?> block) {
        return block instanceof SDLExtensionDefinition || Directives.has(block, FederationDirective.EXTENDS);
    }

    /** Gives federation's directives their own names and drops those that mean nothing here. */
    private static Document withFederationNames(Document document, Links links) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
                var federation = links.directive(directive.getName());
                if (federation.isPresent()) {
                    var name = federation.get().text();
                    return TreeTransformerUtil.changeNode(context, directive.transform(builder -> builder.name(name)));
                }
                return AppliedDirectives.BUILT_IN.contains(directive.getName())
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.deleteNode(context);
            }
        });
    }
}
