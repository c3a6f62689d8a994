package io.rendezvous.federation.composition;

import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The root types of operations and their names. */
final class RootTypes {

    static final String QUERY = "Query";
    static final String MUTATION = "Mutation";
    static final String SUBSCRIPTION = "Subscription";
    static final List<String> NAMES = List.of(QUERY, MUTATION, SUBSCRIPTION);

    private RootTypes() {}

    /** {@code query} for {@code Query}. */
    static String operation(String root) {
        return root.toLowerCase(Locale.ROOT);
    }

    /** The document with {@code schema { query: Shop }} undone: {@code Shop} is called {@code Query} everywhere. */
    static Document withDefaultNames(Document document, String subgraph, Findings findings) {
        var renamed = new LinkedHashMap<String, String>();
        for (var schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            for (var operation : schema.getOperationTypeDefinitions()) {
                var standard = standardName(operation);
                var actual = operation.getTypeName().getName();
                if (!actual.equals(standard)) {
                    renamed.put(actual, standard);
                }
            }
        }
        renamed.values().forEach(name -> refuseTaken(document, name, subgraph, findings));
        return renamed.isEmpty() ? document : rename(document, renamed);
    }

    private static String standardName(OperationTypeDefinition operation) {
        var word = operation.getName();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static void refuseTaken(Document document, String name, String subgraph, Findings findings) {
        for (TypeDefinition<?> type : document.getDefinitionsOfType(TypeDefinition.class)) {
            if (type.getName().equals(name)) {
                findings.error(
                        CompositionErrorCode.valueOf("ROOT_" + name.toUpperCase(Locale.ROOT) + "_USED"),
                        name,
                        "Subgraph \"" + subgraph + "\" names another type as its " + name.toLowerCase(Locale.ROOT)
                                + " root, so no type of it may be called " + name + ": rename the type.",
                        Findings.place(subgraph, type));
                return;
            }
        }
    }

    private static Document rename(Document document, Map<String, String> names) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitTypeName(TypeName type, TraverserContext<Node> context) {
                var name = names.get(type.getName());
                return name == null
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.changeNode(context, type.transform(builder -> builder.name(name)));
            }

            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitObjectTypeDefinition(
                    ObjectTypeDefinition type, TraverserContext<Node> context) {
                var name = names.get(type.getName());
                if (name == null) {
                    return TraversalControl.CONTINUE;
                }
                return TreeTransformerUtil.changeNode(
                        context,
                        type instanceof ObjectTypeExtensionDefinition extension
                                ? extension.transformExtension(builder -> builder.name(name))
                                : type.transform(builder -> builder.name(name)));
            }
        });
    }
}
