package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INVALID_TAG_NAME;

import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.regex.Pattern;

/** Names of tags, which contracts refer to. */
final class TagRules {

    private static final Pattern NAME = Pattern.compile("[_A-Za-z][-/_0-9A-Za-z]{0,127}");

    private TagRules() {}

    static void check(Subgraph subgraph, Findings findings) {
        for (var type : subgraph.types().values()) {
            new NodeTraverser()
                    .preOrder(
                            new NodeVisitorStub() {
                                @Override
                                @SuppressWarnings("rawtypes")
                                public TraversalControl visitDirective(
                                        Directive directive, TraverserContext<Node> context) {
                                    check(subgraph, findings, type.name(), directive);
                                    return TraversalControl.CONTINUE;
                                }
                            },
                            type.definition());
        }
    }

    private static void check(Subgraph subgraph, Findings findings, String type, Directive directive) {
        var name = Directives.text(directive, "name").orElse("");
        if (directive.getName().equals(FederationDirective.TAG.text())
                && !NAME.matcher(name).matches()) {
            findings.error(
                    INVALID_TAG_NAME,
                    type,
                    "\"" + name
                            + "\" can't name a tag: take at most 128 letters, digits, - / and _, the first a letter or _.",
                    Findings.place(subgraph.name(), directive));
        }
    }
}
