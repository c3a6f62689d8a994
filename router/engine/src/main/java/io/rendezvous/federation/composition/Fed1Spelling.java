package io.rendezvous.federation.composition;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.stream.Collectors;

/** Federation 1 took {@code fields: ["id", "name"]} and {@code fields: id} for {@code fields: "id name"}. */
final class Fed1Spelling {

    private Fed1Spelling() {}

    static Document correct(Document document) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
                return directive.getArgument("fields") == null
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.changeNode(context, correct(directive));
            }
        });
    }

    private static Directive correct(Directive directive) {
        return directive.transform(builder -> builder.arguments(
                directive.getArguments().stream().map(Fed1Spelling::correct).toList()));
    }

    private static Argument correct(Argument argument) {
        return argument.getName().equals("fields")
                ? argument.transform(builder -> builder.value(new StringValue(text(argument.getValue()))))
                : argument;
    }

    private static String text(Value<?> value) {
        return switch (value) {
            case StringValue string -> String.valueOf(string.getValue());
            case EnumValue name -> name.getName();
            case ArrayValue list ->
                list.getValues().stream().map(Fed1Spelling::text).collect(Collectors.joining(" "));
            default -> "";
        };
    }
}
