package io.rendezvous.federation.oracle;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.List;

/** Puts off some of what an operation asks for. */
final class Deferring extends NodeVisitorStub {

    private final Dice dice;
    private int labels;

    private Deferring(Dice dice) {
        this.dice = dice;
    }

    static Operation of(Operation operation, Dice dice) {
        var document = new AstTransformer().transform(Parser.parse(operation.document()), new Deferring(dice));
        return new Operation(AstPrinter.printAst(document), operation.variables());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public TraversalControl visitSelectionSet(SelectionSet node, TraverserContext<Node> context) {
        var now = new ArrayList<Selection>();
        var later = new ArrayList<Selection>();
        for (var selection : node.getSelections()) {
            (selection instanceof Field && dice.chance(0.25) ? later : now).add(selection);
        }
        if (!later.isEmpty()) {
            now.add(deferred(later));
        }
        return TreeTransformerUtil.changeNode(context, node.transform(builder -> builder.selections(now)));
    }

    @SuppressWarnings("rawtypes")
    private InlineFragment deferred(List<Selection> selections) {
        var label = new Argument("label", new StringValue("d" + labels++));
        var selectionSet = SelectionSet.newSelectionSet(selections).build();
        return InlineFragment.newInlineFragment()
                .directive(
                        Directive.newDirective().name("defer").argument(label).build())
                .selectionSet(selectionSet)
                .build();
    }
}
