package io.rendezvous.federation.composition;

import java.util.Set;

/** The join specification in the oldest version that says what a supergraph has to say, so that most routers read it. */
enum JoinVersion {
    V0_3("v0.3"),
    /** Fields that move step by step, and directives that pass through. */
    V0_4("v0.4"),
    /** Arguments that are taken from a context. */
    V0_5("v0.5");

    private static final String COMMON = """
            directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE

            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION

            directive @join__graph(name: String!, url: String!) on ENUM_VALUE

            directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE

            directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR

            directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION

            scalar join__FieldSet
            """;

    private static final String WITH_DIRECTIVES = """
            directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION

            scalar join__DirectiveArguments
            """;

    private static final String WITH_CONTEXTS = """
            input join__ContextArgument {
                name: String!
                type: String!
                context: String!
                selection: join__FieldValue!
            }

            scalar join__FieldValue
            """;

    private final String text;

    JoinVersion(String text) {
        this.text = text;
    }

    /** @param applied names of directives, and of the arguments of {@code @join__field} */
    static JoinVersion of(Set<String> applied) {
        if (applied.contains(Join.CONTEXT_ARGUMENTS)) {
            return V0_5;
        }
        return applied.contains(Join.OVERRIDE_LABEL) || applied.contains(Join.DIRECTIVE) ? V0_4 : V0_3;
    }

    String link() {
        return "@link(url: \"https://specs.apollo.dev/join/" + text + "\", for: EXECUTION)";
    }

    String definitions() {
        return switch (this) {
            case V0_3 -> COMMON;
            case V0_4 -> withField("overrideLabel: String") + "\n" + WITH_DIRECTIVES;
            case V0_5 ->
                withField("overrideLabel: String, contextArguments: [join__ContextArgument!]") + "\n" + WITH_DIRECTIVES
                        + "\n" + WITH_CONTEXTS;
        };
    }

    private static String withField(String arguments) {
        return COMMON.replace("usedOverridden: Boolean", "usedOverridden: Boolean, " + arguments);
    }
}
