package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.TypeDefinition;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which directives types use, and which arguments of {@code @join__field}: what a supergraph must define. */
final class AppliedNames extends NodeVisitorStub {

    private final Set<String> names = new TreeSet<>();

    private AppliedNames() {}

    static Set<String> of(Collection<TypeDefinition<?>> types) {
        var applied = new AppliedNames();
        types.forEach(type -> new NodeTraverser().preOrder(applied, type));
        return applied.names;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
        names.add(directive.getName());
        if (directive.getName().equals(Join.FIELD)) {
            directive.getArguments().forEach(argument -> names.add(argument.getName()));
        }
        return TraversalControl.ABORT;
    }
}
