package io.rendezvous.federation.composition;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;

/**
 * Writes a supergraph as SDL: what it uses of the link, join, tag and inaccessible specifications, then its types by
 * name.
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

    private static final String JOIN = """
            directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE

            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION

            directive @join__graph(name: String!, url: String!) on ENUM_VALUE

            directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE

            directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR

            directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION

            scalar join__FieldSet
            """;

    private static final String JOIN_0_4 = """
            directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION

            scalar join__DirectiveArguments
            """;

    private final Supergraph supergraph;

    private SupergraphPrinter(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    static String print(Supergraph supergraph) {
        return new SupergraphPrinter(supergraph).print();
    }

    private String print() {
        var types = new SdlWriter();
        supergraph.types().values().forEach(types::type);
        var body = types.toString();
        boolean labels = body.contains("overrideLabel: \"");
        var writer = new SdlWriter()
                .raw(schema(body, labels))
                .raw(LINK)
                .raw(join(labels))
                .type(graphs());
        for (var directive : new FederationDirective[] {FederationDirective.INACCESSIBLE, FederationDirective.TAG}) {
            if (uses(body, directive)) {
                writer.raw(directive.definition(directive.text()));
            }
        }
        supergraph.executable().forEach(writer::directive);
        return writer.raw(body).toString();
    }

    private static boolean uses(String body, FederationDirective directive) {
        return body.contains(" @" + directive.text());
    }

    private String schema(String body, boolean labels) {
        var text = new StringBuilder("schema\n");
        link(text, "link/v1.0", "");
        link(text, labels ? "join/v0.4" : "join/v0.3", ", for: EXECUTION");
        if (uses(body, FederationDirective.TAG)) {
            link(text, "tag/v0.3", "");
        }
        if (uses(body, FederationDirective.INACCESSIBLE)) {
            link(text, "inaccessible/v0.2", ", for: SECURITY");
        }
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

    private static void link(StringBuilder text, String specification, String purpose) {
        text.append("    @link(url: \"https://specs.apollo.dev/")
                .append(specification)
                .append('"')
                .append(purpose)
                .append(")\n");
    }

    private static String join(boolean labels) {
        return labels
                ? JOIN.replace("usedOverridden: Boolean", "usedOverridden: Boolean, overrideLabel: String") + "\n"
                        + JOIN_0_4
                : JOIN;
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
