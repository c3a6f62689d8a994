package io.rendezvous.federation.oracle;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import io.rendezvous.federation.composition.SubgraphSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph as its authors wrote it, read without the engine's help.
 *
 * @param types with what their extensions add
 */
record Authored(String name, Map<String, TypeDefinition<?>> types) {

    private static final Map<String, SelectionSet> FIELD_SETS = new ConcurrentHashMap<>();

    static Authored of(SubgraphSource source) {
        var types = new LinkedHashMap<String, TypeDefinition<?>>();
        for (TypeDefinition<?> type : Parser.parse(source.sdl()).getDefinitionsOfType(TypeDefinition.class)) {
            types.merge(type.getName(), joined(type, List.of()), (one, other) -> joined(one, List.of(other)));
        }
        return new Authored(source.name(), types);
    }

    /** One type, no extension, of several. */
    private static TypeDefinition<?> joined(TypeDefinition<?> type, List<TypeDefinition<?>> more) {
        return switch (type) {
            case ObjectTypeDefinition object -> {
                var whole = ObjectTypeDefinition.newObjectTypeDefinition().name(object.getName());
                Stream.concat(Stream.of(object), more.stream().map(ObjectTypeDefinition.class::cast))
                        .forEach(part -> {
                            part.getImplements().forEach(whole::implementz);
                            part.getDirectives().forEach(whole::directive);
                            part.getFieldDefinitions().forEach(whole::fieldDefinition);
                        });
                yield whole.build();
            }
            case UnionTypeDefinition union -> {
                var whole = UnionTypeDefinition.newUnionTypeDefinition().name(union.getName());
                Stream.concat(Stream.of(union), more.stream().map(UnionTypeDefinition.class::cast))
                        .forEach(part -> part.getMemberTypes().forEach(whole::memberType));
                yield whole.build();
            }
            default -> type;
        };
    }

    @Nullable
    FieldDefinition field(String type, String field) {
        return types.get(type) instanceof ImplementingTypeDefinition<?> holder
                ? fields(holder)
                        .filter(declared -> declared.getName().equals(field))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    static Stream<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
        return type.getFieldDefinitions().stream().map(FieldDefinition.class::cast);
    }

    boolean isStandIn(String type) {
        return types.get(type) instanceof ObjectTypeDefinition object && object.hasDirective("interfaceObject");
    }

    /** The object types that objects of this type can have here; empty for leaf types. */
    Stream<String> members(String type) {
        return switch (types.get(type)) {
            case ObjectTypeDefinition object -> Stream.of(object.getName());
            case UnionTypeDefinition union -> union.getMemberTypes().stream().map(Authored::name);
            case InterfaceTypeDefinition declared -> implementing(declared.getName());
            case null, default -> Stream.of();
        };
    }

    Stream<String> implementing(String type) {
        return types.values().stream()
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .filter(object ->
                        object.getImplements().stream().map(Authored::name).anyMatch(type::equals))
                .map(ObjectTypeDefinition::getName);
    }

    private static String name(graphql.language.Type<?> type) {
        return ((TypeName) type).getName();
    }

    boolean isExternal(String type, FieldDefinition field) {
        return field.hasDirective("external")
                || ((DirectivesContainer<?>) Objects.requireNonNull(types.get(type))).hasDirective("external");
    }

    List<SelectionSet> keys(String type) {
        return keyed(type).map(Authored::fieldSet).toList();
    }

    /** Those by which entities can be fetched here. */
    List<SelectionSet> resolvableKeys(String type) {
        return keyed(type)
                .filter(Authored::isResolvable)
                .map(Authored::fieldSet)
                .toList();
    }

    /** Whether a key speaks of the field, which then is known here whoever else resolves it. */
    boolean isKeyed(String type, String field) {
        return keys(type).stream()
                .flatMap(key -> key.getSelections().stream())
                .anyMatch(selected -> ((Field) selected).getName().equals(field));
    }

    private static boolean isResolvable(Directive key) {
        var resolvable = key.getArgument("resolvable");
        return resolvable == null || (resolvable.getValue() instanceof BooleanValue value && value.isValue());
    }

    private Stream<Directive> keyed(String type) {
        var declared = (DirectivesContainer<?>) types.get(type);
        return declared == null ? Stream.of() : declared.getDirectives("key").stream();
    }

    /** What a directive on a field speaks of; null when the field does not have it. */
    static @Nullable SelectionSet fieldSet(FieldDefinition field, String directive) {
        return field.hasDirective(directive)
                ? fieldSet(field.getDirectives(directive).getFirst())
                : null;
    }

    private static SelectionSet fieldSet(Directive directive) {
        return FIELD_SETS.computeIfAbsent(text(directive, "fields"), Authored::parse);
    }

    private static SelectionSet parse(String fields) {
        var document = Parser.parse("{" + fields + "}");
        var operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        return Objects.requireNonNull(operation.getSelectionSet());
    }

    static String text(Directive directive, String argument) {
        return Objects.requireNonNull(
                ((StringValue) directive.getArgument(argument).getValue()).getValue());
    }
}
