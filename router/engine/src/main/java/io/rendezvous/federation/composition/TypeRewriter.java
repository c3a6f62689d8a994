package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.List;
import java.util.Optional;

/** Rewrites the directives of a type and of everything in it. An element without an answer is removed. */
public interface TypeRewriter {

    /** @param coordinate {@code Type}, {@code Type.field}, {@code Type.field(argument:)} or {@code Enum.VALUE} */
    Optional<List<Directive>> directives(String coordinate, DirectivesContainer<?> element);

    /** Whether a type stays among the interfaces of another and the members of a union. */
    default boolean keepsReference(String type) {
        return true;
    }

    /** The type with every part rewritten; empty when it is removed. */
    default Optional<TypeDefinition<?>> rewrite(TypeDefinition<?> type) {
        return directives(type.getName(), type).map(directives -> rewrite(type, directives));
    }

    private TypeDefinition<?> rewrite(TypeDefinition<?> type, List<Directive> directives) {
        return switch (type) {
            case ScalarTypeDefinition scalar -> scalar.transform(builder -> builder.directives(directives));
            case ObjectTypeDefinition object ->
                object.transform(builder -> builder.directives(directives)
                        .implementz(object.getImplements().stream()
                                .filter(this::keeps)
                                .toList())
                        .fieldDefinitions(fields(object)));
            case InterfaceTypeDefinition iface ->
                iface.transform(builder -> builder.directives(directives)
                        .implementz(iface.getImplements().stream()
                                .filter(this::keeps)
                                .toList())
                        .definitions(fields(iface)));
            case UnionTypeDefinition union ->
                union.transform(builder -> builder.directives(directives)
                        .memberTypes(union.getMemberTypes().stream()
                                .filter(this::keeps)
                                .toList()));
            case EnumTypeDefinition values ->
                values.transform(builder -> builder.directives(directives).enumValueDefinitions(values(values)));
            case InputObjectTypeDefinition input ->
                input.transform(builder -> builder.directives(directives)
                        .inputValueDefinitions(inputs(input.getName() + ".", "", input.getInputValueDefinitions())));
            default -> throw new IllegalArgumentException("No kind of type: " + type);
        };
    }

    private boolean keeps(graphql.language.Type<?> type) {
        return type instanceof graphql.language.TypeName name && keepsReference(name.getName());
    }

    private List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
        return type.getFieldDefinitions().stream()
                .flatMap(field -> field(type.getName() + "." + field.getName(), field).stream())
                .toList();
    }

    private Optional<FieldDefinition> field(String coordinate, FieldDefinition field) {
        return directives(coordinate, field)
                .map(directives -> field.transform(builder -> builder.directives(directives)
                        .inputValueDefinitions(inputs(coordinate + "(", ":)", field.getInputValueDefinitions()))));
    }

    private List<InputValueDefinition> inputs(String before, String after, List<InputValueDefinition> values) {
        return values.stream()
                .flatMap(value -> directives(before + value.getName() + after, value).stream()
                        .map(directives -> value.transform(builder -> builder.directives(directives))))
                .toList();
    }

    private List<EnumValueDefinition> values(EnumTypeDefinition type) {
        return type.getEnumValueDefinitions().stream()
                .flatMap(value -> directives(type.getName() + "." + value.getName(), value).stream()
                        .map(directives -> value.transform(builder -> builder.directives(directives))))
                .toList();
    }
}
