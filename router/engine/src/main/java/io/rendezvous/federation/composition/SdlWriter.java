package io.rendezvous.federation.composition;

import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes definitions as SDL that people read and diff: one element a line, a type's directives one a line. */
public final class SdlWriter {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final Predicate<Directive> kept;

    public SdlWriter() {
        this(_ -> true);
    }

    /** @param kept the applied directives that are written */
    SdlWriter(Predicate<Directive> kept) {
        this.kept = kept;
    }

    /** Begins with text that is already SDL. */
    public SdlWriter raw(String sdl) {
        separate();
        text.append(sdl.strip()).append('\n');
        return this;
    }

    public SdlWriter schema(SchemaDefinition schema) {
        separate();
        describe(schema.getDescription(), "");
        text.append("schema");
        schema.getDirectives().forEach(this::ownLine);
        block(
                schema.getDirectives(),
                schema.getOperationTypeDefinitions(),
                operation -> text.append(INDENT)
                        .append(operation.getName())
                        .append(": ")
                        .append(operation.getTypeName().getName())
                        .append('\n'));
        return this;
    }

    public SdlWriter directive(DirectiveDefinition directive) {
        separate();
        describe(directive.getDescription(), "");
        text.append("directive @").append(directive.getName());
        arguments(directive.getInputValueDefinitions(), "");
        text.append(directive.isRepeatable() ? " repeatable on " : " on ")
                .append(directive.getDirectiveLocations().stream()
                        .map(DirectiveLocation::getName)
                        .collect(Collectors.joining(" | ")))
                .append('\n');
        return this;
    }

    public SdlWriter type(TypeDefinition<?> type) {
        separate();
        switch (type) {
            case ScalarTypeDefinition scalar -> {
                head(scalar.getDescription(), "scalar", scalar, List.of());
                text.append('\n');
            }
            case ObjectTypeDefinition object -> {
                head(object.getDescription(), "type", object, object.getImplements());
                block(object.getDirectives(), object.getFieldDefinitions(), this::field);
            }
            case InterfaceTypeDefinition iface -> {
                head(iface.getDescription(), "interface", iface, iface.getImplements());
                block(iface.getDirectives(), iface.getFieldDefinitions(), this::field);
            }
            case UnionTypeDefinition union -> union(union);
            case EnumTypeDefinition values -> {
                head(values.getDescription(), "enum", values, List.of());
                block(values.getDirectives(), values.getEnumValueDefinitions(), value -> {
                    describe(value.getDescription(), INDENT);
                    text.append(INDENT).append(value.getName());
                    inline(value.getDirectives());
                    text.append('\n');
                });
            }
            case InputObjectTypeDefinition input -> {
                head(input.getDescription(), "input", input, List.of());
                block(input.getDirectives(), input.getInputValueDefinitions(), value -> {
                    value(value, INDENT);
                    text.append('\n');
                });
            }
            default -> throw new IllegalArgumentException("No kind of type: " + type);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void head(
            @Nullable Description description,
            String keyword,
            TypeDefinition<?> type,
            @SuppressWarnings("rawtypes") List<Type> interfaces) {
        describe(description, "");
        text.append(keyword).append(' ').append(type.getName());
        if (!interfaces.isEmpty()) {
            text.append(" implements ")
                    .append(interfaces.stream().map(Types::text).collect(Collectors.joining(" & ")));
        }
        type.getDirectives().stream().filter(kept).forEach(this::ownLine);
    }

    private void ownLine(Directive directive) {
        text.append('\n').append(INDENT).append(AstPrinter.printAst(directive));
    }

    private <E> void block(List<Directive> directives, List<E> elements, Consumer<E> write) {
        text.append(directives.isEmpty() ? " {\n" : "\n{\n");
        elements.forEach(write);
        text.append("}\n");
    }

    private void union(UnionTypeDefinition union) {
        head(union.getDescription(), "union", union, List.of());
        text.append(union.getDirectives().isEmpty() ? " = " : "\n" + INDENT + "= ")
                .append(union.getMemberTypes().stream().map(Types::text).collect(Collectors.joining(" | ")))
                .append('\n');
    }

    private void field(FieldDefinition field) {
        describe(field.getDescription(), INDENT);
        text.append(INDENT).append(field.getName());
        arguments(field.getInputValueDefinitions(), INDENT);
        text.append(": ").append(Types.text(field.getType()));
        inline(field.getDirectives());
        text.append('\n');
    }

    private void arguments(List<InputValueDefinition> arguments, String indent) {
        if (arguments.isEmpty()) {
            return;
        }
        boolean oneALine =
                arguments.size() > 1 && arguments.stream().anyMatch(argument -> argument.getDescription() != null);
        text.append(oneALine ? "(\n" : "(");
        for (int i = 0; i < arguments.size(); i++) {
            if (oneALine) {
                value(arguments.get(i), indent + INDENT);
                text.append('\n');
            } else {
                text.append(i > 0 ? ", " : "");
                inlineValue(arguments.get(i));
            }
        }
        text.append(oneALine ? indent + ")" : ")");
    }

    private void inlineValue(InputValueDefinition value) {
        if (value.getDescription() != null) {
            text.append(line(value.getDescription())).append(' ');
        }
        define(value);
    }

    private void value(InputValueDefinition value, String indent) {
        describe(value.getDescription(), indent);
        text.append(indent);
        define(value);
    }

    private void define(InputValueDefinition value) {
        text.append(value.getName()).append(": ").append(Types.text(value.getType()));
        if (value.getDefaultValue() != null) {
            text.append(" = ").append(AstPrinter.printAst(value.getDefaultValue()));
        }
        inline(value.getDirectives());
    }

    private void inline(List<Directive> directives) {
        directives.stream().filter(kept).forEach(directive -> text.append(' ').append(AstPrinter.printAst(directive)));
    }

    private void describe(@Nullable Description description, String indent) {
        if (description == null) {
            return;
        }
        if (description.getContent().contains("\n")) {
            var block = description.getContent().strip().replace("\"\"\"", "\\\"\"\"");
            text.append(indent).append("\"\"\"\n");
            block.lines()
                    .forEach(line ->
                            text.append(line.isBlank() ? "" : indent + line).append('\n'));
            text.append(indent).append("\"\"\"\n");
        } else {
            text.append(indent).append(line(description)).append('\n');
        }
    }

    private static String line(Description description) {
        return AstPrinter.printAst(new StringValue(description.getContent()));
    }
}
