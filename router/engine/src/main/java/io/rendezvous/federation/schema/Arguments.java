package io.rendezvous.federation.schema;

import static java.util.stream.Collectors.joining;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The arguments of one field in canonical form: equal arguments have equal texts.
 *
 * @param text as GraphQL, names sorted: {@code (first: 3, search: {text: $text})}; empty without arguments
 * @param variables the operation variables used, sorted
 */
public record Arguments(String text, List<String> variables) {

    public static final Arguments NONE = new Arguments("", List.of());

    public static Arguments of(List<Argument> arguments) {
        if (arguments.isEmpty()) {
            return NONE;
        }
        var variables = new TreeSet<String>();
        var text = arguments.stream()
                .sorted(Comparator.comparing(Argument::getName))
                .map(argument -> argument.getName() + ": " + print(argument.getValue(), variables))
                .collect(joining(", ", "(", ")"));
        return new Arguments(text, List.copyOf(variables));
    }

    private static String print(Value<?> value, Set<String> variables) {
        return switch (value) {
            case VariableReference reference -> {
                variables.add(reference.getName());
                yield "$" + reference.getName();
            }
            case ArrayValue array ->
                array.getValues().stream().map(item -> print(item, variables)).collect(joining(", ", "[", "]"));
            case ObjectValue object ->
                object.getObjectFields().stream()
                        .sorted(Comparator.comparing(ObjectField::getName))
                        .map(field -> field.getName() + ": " + print(field.getValue(), variables))
                        .collect(joining(", ", "{", "}"));
            default -> AstPrinter.printAstCompact(value);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
