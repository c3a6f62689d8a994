package io.rendezvous.federation.operation;

import static java.util.stream.Collectors.toMap;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import io.rendezvous.federation.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a document, refusing what is too large before it costs anything and what the API schema does not allow. */
public final class OperationParser {

    private final GraphQLSchema schema;
    private final Limits limits;
    private final ParserOptions options;

    public OperationParser(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .redactTokenParserErrorMessages(false)
                .maxCharacters(limits.maxDocumentCharacters())
                .maxTokens(limits.maxTokens())
                .maxWhitespaceTokens(limits.maxDocumentCharacters())
                .maxRuleDepth(16 * limits.maxDepth())
                .build();
    }

    /** @throws RequestRefusedException when the document or the operation can't be used */
    public ParsedOperation parse(String text, @Nullable String operationName) {
        var document = read(text);
        var operation = choose(document.getDefinitionsOfType(OperationDefinition.class), operationName);
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(toMap(FragmentDefinition::getName, fragment -> fragment, (first, _) -> first));
        new OperationSize(fragments).check(operation, limits);
        validate(document);
        return new ParsedOperation(operation, fragments, Conditions.in(operation, fragments));
    }

    private Document read(String text) {
        if (text.length() > limits.maxDocumentCharacters()) {
            throw new RequestRefusedException(
                    ErrorCode.OPERATION_TOO_COMPLEX,
                    "The document is longer than " + limits.maxDocumentCharacters() + " characters");
        }
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .build());
        } catch (ParseCancelledException
                | ParseCancelledTooDeepException
                | ParseCancelledTooManyCharsException tooLarge) {
            throw new RequestRefusedException(
                    ErrorCode.OPERATION_TOO_COMPLEX, "The document has too many tokens or is nested too deeply");
        } catch (InvalidSyntaxException invalid) {
            throw new RequestRefusedException(List.of(new RequestError(
                    ErrorCode.GRAPHQL_PARSE_FAILED,
                    Objects.requireNonNullElse(invalid.getMessage(), "The document does not parse"),
                    locations(invalid.getLocation()))));
        }
    }

    private static List<SourceLocation> locations(@Nullable SourceLocation location) {
        return location == null ? List.of() : List.of(location);
    }

    private static OperationDefinition choose(List<OperationDefinition> operations, @Nullable String name) {
        if (operations.isEmpty()) {
            throw new RequestRefusedException(ErrorCode.GRAPHQL_VALIDATION_FAILED, "The document has no operation");
        }
        if (name == null || name.isEmpty()) {
            if (operations.size() > 1) {
                throw new RequestRefusedException(
                        ErrorCode.BAD_USER_INPUT, "The document has several operations: say which by operationName");
            }
            return operations.getFirst();
        }
        return operations.stream()
                .filter(operation -> Objects.equals(operation.getName(), name))
                .findFirst()
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCode.BAD_USER_INPUT, "The document has no operation of the given operationName"));
    }

    private void validate(Document document) {
        var errors = new Validator().validateDocument(schema, document, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw new RequestRefusedException(errors.stream()
                    .map(error -> new RequestError(
                            ErrorCode.GRAPHQL_VALIDATION_FAILED,
                            error.getMessage(),
                            Objects.requireNonNullElse(error.getLocations(), List.of())))
                    .toList());
        }
    }
}
