package io.rendezvous.router.server.execution;

import graphql.GraphQLException;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import io.rendezvous.federation.operation.Limits;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a door must know of a document before the engine gets it. Of a document that does not parse nothing is true, for
 * the engine refuses it; of one that is too large to parse everything is.
 */
final class DocumentFacts {

    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    private final ParserOptions options;

    /** @param limits as the engine has them */
    DocumentFacts(Limits limits) {
        options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(false)
                .maxCharacters(limits.maxDocumentCharacters())
                .maxTokens(limits.maxTokens())
                .maxWhitespaceTokens(limits.maxDocumentCharacters())
                .maxRuleDepth(16 * limits.maxDepth())
                .build();
    }

    boolean mutates(String document, @Nullable String operationName) {
        return document.contains("mutation") && holds(document, parsed -> isMutation(parsed, operationName));
    }

    boolean introspects(String document) {
        return (document.contains("__schema") || document.contains("__type"))
                && holds(document, DocumentFacts::selectsIntrospection);
    }

    private boolean holds(String document, Predicate<Document> fact) {
        try {
            return fact.test(Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(document)
                    .parserOptions(options)
                    .build()));
        } catch (ParseCancelledException | ParseCancelledTooDeepException | ParseCancelledTooManyCharsException e) {
            return true;
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private static boolean isMutation(Document document, @Nullable String operationName) {
        try {
            var operation = NodeUtil.getOperation(document, operationName).operationDefinition;
            return operation.getOperation() == Operation.MUTATION;
        } catch (GraphQLException e) {
            return false;
        }
    }

    private static boolean selectsIntrospection(Node<?> node) {
        return (node instanceof Field field && INTROSPECTION.contains(field.getName()))
                || node.getChildren().stream().anyMatch(DocumentFacts::selectsIntrospection);
    }
}
