package io.rendezvous.router.server.http;

import graphql.GraphQLException;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Tells mutations, which GET must not run, from other operations. */
final class OperationKind {

    private OperationKind() {}

    /** False also for what the engine will refuse: a document that does not parse or lacks the operation. */
    static boolean isMutation(String document, @Nullable String operationName) {
        try {
            var parsed = Parser.parse(document);
            var operation = NodeUtil.getOperation(parsed, operationName).operationDefinition;
            return operation.getOperation() == Operation.MUTATION;
        } catch (InvalidSyntaxException e) {
            return false;
        } catch (GraphQLException e) {
            return false;
        }
    }
}
