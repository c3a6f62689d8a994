package io.rendezvous.federation.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A custom scalar as the engine treats it: what it means is the subgraphs' business. */
final class PassThrough implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return read(literal, variables);
    }

    private static @Nullable Object read(Value<?> literal, CoercedVariables variables) {
        return switch (literal) {
            case StringValue string -> string.getValue();
            case BooleanValue bool -> bool.isValue();
            case IntValue integer -> integer.getValue();
            case FloatValue decimal -> decimal.getValue();
            case EnumValue value -> value.getName();
            case VariableReference reference -> variables.get(reference.getName());
            case ArrayValue array ->
                array.getValues().stream().map(item -> read(item, variables)).toList();
            case ObjectValue object -> {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                object.getObjectFields()
                        .forEach(field -> fields.put(field.getName(), read(field.getValue(), variables)));
                yield fields;
            }
            default -> null;
        };
    }
}
