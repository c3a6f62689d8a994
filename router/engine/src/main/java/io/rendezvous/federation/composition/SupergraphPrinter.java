package io.rendezvous.federation.composition;

import static java.util.stream.Collectors.toSet;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import java.util.List;
import java.util.Set;

/**
 * Writes a supergraph as SDL: what it uses of the link, join and other specifications, then its types by name.
 */
final class SupergraphPrinter {

    private static final String LINK = """
            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

            scalar link__Import

            enum link__Purpose {
                "`SECURITY` features provide metadata necessary to securely resolve fields."
                SECURITY
                "`EXECUTION` features provide metadata necessary for operation execution."
                EXECUTION
            }
            """;

    private final Supergraph supergraph;

    private SupergraphPrinter(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    static String print(Supergraph supergraph) {
        return new SupergraphPrinter(supergraph).print();
    }

    /** Only what the graph itself says: without the directives of the join, link and federation specifications. */
    static String printPlain(Supergraph supergraph) {
        var own = supergraph.composed().stream()
                .map(directive -> directive.definition().getName())
                .collect(toSet());
        var writer =
                new SdlWriter(use -> own.contains(use.getName()) || AppliedDirectives.BUILT_IN.contains(use.getName()));
        supergraph.executable().forEach(writer::directive);
        supergraph.composed().forEach(directive -> writer.directive(directive.definition()));
        supergraph.types().values().forEach(writer::type);
        return writer.toString();
    }

    private String print() {
        var types = new SdlWriter();
        supergraph.types().values().forEach(types::type);
        var applied = AppliedNames.of(supergraph.types().values());
        if (!passedOn().isEmpty()) {
            applied.add(Join.DIRECTIVE);
        }
        var join = JoinVersion.of(applied);
        var writer = new SdlWriter()
                .raw(schema(applied, join))
                .raw(LINK)
                .raw(join.definitions())
                .type(graphs());
        for (var specification : Specification.values()) {
            if (specification.isUsed(applied)) {
                writer.raw(specification.definitions(applied));
            }
        }
        supergraph.executable().forEach(writer::directive);
        supergraph.composed().forEach(directive -> writer.directive(directive.definition()));
        return writer.raw(types.toString()).toString();
    }

    private String schema(Set<String> applied, JoinVersion join) {
        var text = new StringBuilder("schema\n");
        link(text, "@link(url: \"https://specs.apollo.dev/link/v1.0\")");
        link(text, join.link());
        for (var specification : Specification.values()) {
            if (specification.isUsed(applied)) {
                link(text, specification.link(applied));
            }
        }
        supergraph.composed().forEach(directive -> link(text, directive.link()));
        passedOn().forEach(use -> link(text, AstPrinter.printAst(use)));
        text.append("{\n");
        for (var root : RootTypes.NAMES) {
            if (supergraph.types().containsKey(root)) {
                text.append("    ")
                        .append(RootTypes.operation(root))
                        .append(": ")
                        .append(root)
                        .append('\n');
            }
        }
        return text.append("}\n").toString();
    }

    private List<Directive> passedOn() {
        return supergraph.subgraphs().stream()
                .flatMap(subgraph -> subgraph.passedOn().stream()
                        .map(use -> PassedOn.directive(List.of(subgraph), use.getName(), use)))
                .toList();
    }

    private static void link(StringBuilder text, String link) {
        text.append("    ").append(link).append('\n');
    }

    private EnumTypeDefinition graphs() {
        return EnumTypeDefinition.newEnumTypeDefinition()
                .name("join__Graph")
                .enumValueDefinitions(supergraph.subgraphs().stream()
                        .map(SupergraphPrinter::graph)
                        .toList())
                .build();
    }

    private static EnumValueDefinition graph(Subgraph subgraph) {
        return EnumValueDefinition.newEnumValueDefinition()
                .name(subgraph.graph())
                .directive(new Application("join__graph")
                        .text("name", subgraph.name())
                        .text("url", subgraph.url())
                        .build())
                .build();
    }
}
