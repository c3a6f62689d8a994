package io.rendezvous.federation.composition;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a schema says, a line for each fact, so that two schemas can be compared whatever their order and layout. */
final class Statements {

    private static final Set<String> FIELD_SETS = Set.of("key", "requires", "provides");

    private final SortedSet<String> lines = new TreeSet<>();

    private Statements() {}

    /** Without the types and directive definitions of the link and join specifications. */
    static SortedSet<String> of(String sdl) {
        var statements = new Statements();
        for (Definition<?> definition : Parser.parse(sdl).getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type && !type.getName().matches("(link|join)__.*")) {
                statements.add(type);
            }
        }
        return statements.lines;
    }

    private void add(TypeDefinition<?> type) {
        var name = type.getName();
        lines.add(Kind.of(type).label() + " " + name);
        addDirectives(name, type);
        switch (type) {
            case ImplementingTypeDefinition<?> implementing -> {
                for (Type<?> other : implementing.getImplements()) {
                    lines.add(name + " implements " + Types.text(other));
                }
                for (var field : implementing.getFieldDefinitions()) {
                    var coordinate = name + "." + field.getName();
                    lines.add(coordinate + ": " + Types.text(field.getType()));
                    addDirectives(coordinate, field);
                    field.getInputValueDefinitions().forEach(argument -> add(coordinate + "(", ":)", argument));
                }
            }
            case UnionTypeDefinition union -> {
                for (Type<?> member : union.getMemberTypes()) {
                    lines.add(name + " = " + Types.text(member));
                }
            }
            case EnumTypeDefinition values ->
                values.getEnumValueDefinitions().forEach(value -> {
                    lines.add(name + "." + value.getName());
                    addDirectives(name + "." + value.getName(), value);
                });
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().forEach(field -> add(name + ".", "", field));
            default -> {}
        }
    }

    private void add(String before, String after, InputValueDefinition value) {
        var coordinate = before + value.getName() + after;
        var defaultValue = value.getDefaultValue();
        lines.add(coordinate + ": " + Types.text(value.getType())
                + (defaultValue == null ? "" : " = " + AstPrinter.printAst(defaultValue)));
        addDirectives(coordinate, value);
    }

    private void addDirectives(String coordinate, DirectivesContainer<?> element) {
        element.getDirectives().forEach(directive -> lines.add(coordinate + " " + text(directive)));
    }

    private static String text(Directive directive) {
        return directive.getArguments().stream()
                .filter(argument -> !AstPrinter.printAst(argument).equals("resolvable: true"))
                .sorted(Comparator.comparing(Argument::getName))
                .map(argument -> argument.getName() + ": " + value(argument))
                .collect(Collectors.joining(", ", "@" + directive.getName() + "(", ")"));
    }

    private static String value(Argument argument) {
        return FIELD_SETS.contains(argument.getName()) && argument.getValue() instanceof StringValue text
                ? "\"" + FieldSets.normalized(String.valueOf(text.getValue())) + "\""
                : AstPrinter.printAst(argument.getValue());
    }
}
