package io.rendezvous.federation.oracle;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Arguments as a field set writes them. */
@NullUnmarked
final class Literals {

    private Literals() {}

    static Map<String, Object> of(Field field) {
        var literals = new LinkedHashMap<String, Object>();
        field.getArguments().forEach(argument -> literals.put(argument.getName(), of(argument.getValue())));
        return literals;
    }

    static Object of(Value<?> value) {
        return switch (value) {
            case IntValue integer -> integer.getValue().intValue();
            case FloatValue decimal -> decimal.getValue().doubleValue();
            case StringValue string -> string.getValue();
            case BooleanValue bool -> bool.isValue();
            case EnumValue name -> name.getName();
            case ArrayValue list -> list.getValues().stream().map(Literals::of).toList();
            case ObjectValue object -> {
                var fields = new LinkedHashMap<String, Object>();
                object.getObjectFields().forEach(each -> fields.put(each.getName(), of(each.getValue())));
                yield fields;
            }
            default -> null;
        };
    }
}
