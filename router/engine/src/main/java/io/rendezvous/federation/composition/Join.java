package io.rendezvous.federation.composition;

import graphql.language.Directive;
import java.util.ArrayList;
import java.util.List;

/**
 * The directives that say what comes from which subgraph.
 *
 * @see <a href="https://specs.apollo.dev/join/v0.3/">join v0.3</a>
 */
final class Join {

    static final String FIELD = "join__field";
    static final String DIRECTIVE = "join__directive";
    static final String OVERRIDE_LABEL = "overrideLabel";
    static final String CONTEXT_ARGUMENTS = "contextArguments";

    private Join() {}

    static List<Directive> types(List<Sourced<SubgraphType>> sources) {
        var directives = new ArrayList<Directive>();
        for (var source : sources) {
            var type = source.element();
            if (type.keys().isEmpty()) {
                directives.add(type(source).build());
            }
            for (var key : type.keys()) {
                directives.add(type(source)
                        .text("key", key.text())
                        .flag("extension", key.extension(), false)
                        .flag("resolvable", key.resolvable(), true)
                        .flag("isInterfaceObject", type.isInterfaceObject(), false)
                        .build());
            }
        }
        return directives;
    }

    private static Application type(Sourced<SubgraphType> source) {
        return new Application("join__type").graph(source.subgraph());
    }

    static List<Directive> interfaces(List<Sourced<SubgraphType>> sources) {
        var directives = new ArrayList<Directive>();
        for (var source : sources) {
            for (var name : source.element().interfaces()) {
                directives.add(new Application("join__implements")
                        .graph(source.subgraph())
                        .text("interface", name)
                        .build());
            }
        }
        return directives;
    }

    static Directive unionMember(Subgraph subgraph, String member) {
        return new Application("join__unionMember")
                .graph(subgraph)
                .text("member", member)
                .build();
    }

    static Directive enumValue(Subgraph subgraph) {
        return new Application("join__enumValue").graph(subgraph).build();
    }

    static Application field(Subgraph subgraph) {
        return new Application(FIELD).graph(subgraph);
    }

    /** On a field that objects have because an interface object gives it to their interface. */
    static Directive fieldOfInterfaceObject() {
        return new Application(FIELD).build();
    }
}
