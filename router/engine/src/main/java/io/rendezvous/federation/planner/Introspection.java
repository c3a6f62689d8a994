package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.joining;

import graphql.language.AstPrinter;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.rendezvous.federation.operation.GuardedSelection;
import io.rendezvous.federation.operation.ParsedOperation;
import io.rendezvous.federation.plan.Fetch.RootFetch;
import io.rendezvous.federation.plan.OperationText;
import io.rendezvous.federation.plan.ReadShape;
import io.rendezvous.federation.plan.ReadShape.ReadField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fetches that the engine answers itself: {@code __schema} and {@code __type}. */
final class Introspection extends NodeVisitorStub {

    private final ParsedOperation operation;
    private final Set<String> variables = new TreeSet<>();
    private final Map<String, String> fragments = new TreeMap<>();

    private Introspection(ParsedOperation operation) {
        this.operation = operation;
    }

    /** Each field by itself: what is a reasonable request for one is judged one by one. */
    static RootFetch fetch(
            int id, GuardedSelection.Introspection field, ParsedOperation operation, OperationPrinter printer) {
        var used = new Introspection(operation);
        used.visit(field.field());
        var text = printer.root(operation.kind(), AstPrinter.printAstCompact(field.field()), used.variables);
        var document = text.text()
                + used.fragments.values().stream()
                        .map(fragment -> " " + fragment)
                        .collect(joining());
        return new RootFetch(
                id,
                -1,
                List.of(),
                new OperationText(document, text.name()),
                printer.bindings(used.variables),
                new ReadShape(0, null, List.of(new ReadField(field.field().getResultKey(), field.slot(), null))));
    }

    private void visit(Node<?> node) {
        var _ = new NodeTraverser().preOrder(this, node);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public TraversalControl visitVariableReference(VariableReference node, TraverserContext<Node> context) {
        variables.add(node.getName());
        return TraversalControl.CONTINUE;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public TraversalControl visitFragmentSpread(FragmentSpread node, TraverserContext<Node> context) {
        var fragment = operation.fragments().get(node.getName());
        if (fragment != null && !fragments.containsKey(node.getName())) {
            fragments.put(node.getName(), AstPrinter.printAstCompact(fragment));
            visit(fragment);
        }
        return TraversalControl.CONTINUE;
    }
}
