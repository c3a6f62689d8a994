package io.rendezvous.kit.graph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.function.Function;

/** A scalar that is a Java type inside and one text form outside. */
final class TextScalar<T> implements Coercing<T, String> {

    private final Class<T> type;
    private final Function<T, String> format;
    private final Function<String, T> parse;
    private final String expected;

    private TextScalar(Class<T> type, Function<T, String> format, Function<String, T> parse, String expected) {
        this.type = type;
        this.format = format;
        this.parse = parse;
        this.expected = expected;
    }

    /** @param parse fails with any runtime exception on what is not of this form */
    static <T> GraphQLScalarType named(
            String name, Class<T> type, Function<T, String> format, Function<String, T> parse, String expected) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextScalar<>(type, format, parse, expected))
                .build();
    }

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (!type.isInstance(result)) {
            throw new CoercingSerializeException("not a " + type.getSimpleName() + " but a " + result.getClass());
        }
        return format.apply(type.cast(result));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        if (type.isInstance(input)) {
            return type.cast(input);
        }
        if (input instanceof String text) {
            try {
                return parse.apply(text);
            } catch (RuntimeException _) {
                throw new CoercingParseValueException("Expected " + expected + ".");
            }
        }
        throw new CoercingParseValueException("Expected " + expected + ".");
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            try {
                return parse.apply(text.getValue());
            } catch (RuntimeException _) {
                throw new CoercingParseLiteralException("Expected " + expected + ".");
            }
        }
        throw new CoercingParseLiteralException("Expected " + expected + ".");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }
}
