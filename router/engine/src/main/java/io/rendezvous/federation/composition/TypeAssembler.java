package io.rendezvous.federation.composition;

import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one definition of a type's definition and its extensions. All are of the same kind. */
final class TypeAssembler {

    private final List<TypeDefinition<?>> blocks;
    private final String name;

    private TypeAssembler(List<TypeDefinition<?>> blocks) {
        this.blocks = blocks;
        this.name = blocks.getFirst().getName();
    }

    static TypeDefinition<?> assemble(List<TypeDefinition<?>> blocks) {
        return new TypeAssembler(blocks).assemble();
    }

    private TypeDefinition<?> assemble() {
        return switch (Kind.of(blocks.getFirst())) {
            case SCALAR ->
                ScalarTypeDefinition.newScalarTypeDefinition()
                        .name(name)
                        .description(first(ScalarTypeDefinition.class, ScalarTypeDefinition::getDescription))
                        .directives(directives())
                        .sourceLocation(location())
                        .build();
            case OBJECT -> object();
            case INTERFACE -> interfaceType();
            case UNION ->
                UnionTypeDefinition.newUnionTypeDefinition()
                        .name(name)
                        .description(first(UnionTypeDefinition.class, UnionTypeDefinition::getDescription))
                        .directives(directives())
                        .memberTypes(distinct(all(UnionTypeDefinition.class, UnionTypeDefinition::getMemberTypes)))
                        .sourceLocation(location())
                        .build();
            case ENUM ->
                EnumTypeDefinition.newEnumTypeDefinition()
                        .name(name)
                        .description(first(EnumTypeDefinition.class, EnumTypeDefinition::getDescription))
                        .directives(directives())
                        .enumValueDefinitions(
                                all(EnumTypeDefinition.class, EnumTypeDefinition::getEnumValueDefinitions))
                        .sourceLocation(location())
                        .build();
            case INPUT_OBJECT ->
                InputObjectTypeDefinition.newInputObjectDefinition()
                        .name(name)
                        .description(first(InputObjectTypeDefinition.class, InputObjectTypeDefinition::getDescription))
                        .directives(directives())
                        .inputValueDefinitions(all(
                                InputObjectTypeDefinition.class, InputObjectTypeDefinition::getInputValueDefinitions))
                        .sourceLocation(location())
                        .build();
        };
    }

    private ObjectTypeDefinition object() {
        return ObjectTypeDefinition.newObjectTypeDefinition()
                .name(name)
                .description(first(ObjectTypeDefinition.class, ObjectTypeDefinition::getDescription))
                .implementz(distinct(all(ObjectTypeDefinition.class, ObjectTypeDefinition::getImplements)))
                .directives(directives())
                .fieldDefinitions(all(ObjectTypeDefinition.class, ObjectTypeDefinition::getFieldDefinitions))
                .sourceLocation(location())
                .build();
    }

    private InterfaceTypeDefinition interfaceType() {
        return InterfaceTypeDefinition.newInterfaceTypeDefinition()
                .name(name)
                .description(first(InterfaceTypeDefinition.class, InterfaceTypeDefinition::getDescription))
                .implementz(distinct(all(InterfaceTypeDefinition.class, InterfaceTypeDefinition::getImplements)))
                .directives(directives())
                .definitions(all(InterfaceTypeDefinition.class, InterfaceTypeDefinition::getFieldDefinitions))
                .sourceLocation(location())
                .build();
    }

    private <D> @Nullable Description first(Class<D> kind, Function<D, @Nullable Description> description) {
        return of(kind).map(description).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private <D, P> List<P> all(Class<D> kind, Function<D, List<P>> part) {
        return of(kind).flatMap(block -> part.apply(block).stream()).toList();
    }

    private <D> Stream<D> of(Class<D> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }

    private List<Directive> directives() {
        return blocks.stream()
                .flatMap(block -> ((DirectivesContainer<?>) block).getDirectives().stream())
                .toList();
    }

    private SourceLocation location() {
        return blocks.getFirst().getSourceLocation();
    }

    @SuppressWarnings("rawtypes")
    private static List<Type> distinct(List<Type> types) {
        Map<String, Type> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.putIfAbsent(Types.text(type), type));
        return List.copyOf(byName.values());
    }
}
