package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INVALID_GRAPHQL;
import static io.rendezvous.federation.composition.FederationDirective.EXTENDS;
import static io.rendezvous.federation.composition.FederationDirective.KEY;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.SDLExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
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
        var types = types(own, new FederationNames(links));
        var features = FeatureDirective.of(own, links);
        var composed = new ComposedNames(source.name(), links, features, findings).read(document);
        return Optional.of(Subgraph.of(
                source.name(),
                source.url(),
                graph,
                links,
                types,
                executable,
                features,
                composed,
                PassedOn.ofSchema(document, links)));
    }

    private static Map<String, SubgraphType> types(Document document, FederationNames names) {
        var types = new LinkedHashMap<String, SubgraphType>();
        blocks(document).forEach((name, blocks) -> types.put(name, type(blocks, names)));
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

    private static SubgraphType type(List<TypeDefinition<?>> blocks, FederationNames names) {
        var keys = new ArrayList<Key>();
        var renamed = new ArrayList<TypeDefinition<?>>();
        boolean extension = true;
        for (var block : blocks) {
            var known = names.rewriteBlock(block);
            boolean extending = block instanceof SDLExtensionDefinition || Directives.has(known, EXTENDS);
            known.getDirectives(KEY.text()).forEach(directive -> keys.add(Key.of(directive, extending)));
            renamed.add(known);
            extension &= extending;
        }
        return SubgraphType.of(TypeAssembler.assemble(renamed), keys, extension);
    }
}
