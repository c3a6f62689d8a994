package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.DEFAULT_VALUE_USES_INACCESSIBLE;
import static io.rendezvous.federation.composition.CompositionErrorCode.DISALLOWED_INACCESSIBLE;
import static io.rendezvous.federation.composition.CompositionErrorCode.IMPLEMENTED_BY_INACCESSIBLE;
import static io.rendezvous.federation.composition.CompositionErrorCode.ONLY_INACCESSIBLE_CHILDREN;
import static io.rendezvous.federation.composition.CompositionErrorCode.QUERY_ROOT_TYPE_INACCESSIBLE;
import static io.rendezvous.federation.composition.CompositionErrorCode.REFERENCED_INACCESSIBLE;
import static io.rendezvous.federation.composition.CompositionErrorCode.REQUIRED_INACCESSIBLE;

import graphql.language.ArrayValue;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a schema without its {@code @inaccessible} elements must be a schema.
 *
 * @see <a href="https://specs.apollo.dev/inaccessible/v0.2/">inaccessible v0.2</a>
 */
public final class VisibilityRules {

    private final Map<String, TypeDefinition<?>> types;
    private final List<CompositionError> errors = new ArrayList<>();

    private VisibilityRules(Map<String, TypeDefinition<?>> types) {
        this.types = types;
    }

    /** Empty when all is well. */
    public static List<CompositionError> check(Map<String, TypeDefinition<?>> types) {
        var rules = new VisibilityRules(types);
        types.values().forEach(rules::check);
        return List.copyOf(rules.errors);
    }

    private void check(TypeDefinition<?> type) {
        var name = type.getName();
        if (isHidden(type)) {
            checkMayBeHidden(name);
            return;
        }
        checkChildren(type);
        switch (type) {
            case ImplementingTypeDefinition<?> implementing -> {
                visible(implementing.getFieldDefinitions()).forEach(field -> checkField(name, field));
                checkInterfaces(implementing);
            }
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().forEach(field -> checkValue(name + "." + field.getName(), field));
            default -> {}
        }
    }

    private void checkMayBeHidden(String type) {
        if (type.equals(RootTypes.QUERY)) {
            error(QUERY_ROOT_TYPE_INACCESSIBLE, type, "Query is @inaccessible, but a schema can't be without it.");
        } else if (Types.BUILT_IN_SCALARS.contains(type)) {
            error(DISALLOWED_INACCESSIBLE, type, type + " is GraphQL's own and can't be @inaccessible.");
        }
    }

    private void checkChildren(TypeDefinition<?> type) {
        var children = children(type).toList();
        if (!children.isEmpty() && children.stream().allMatch(Optional::isEmpty)) {
            error(
                    ONLY_INACCESSIBLE_CHILDREN,
                    type.getName(),
                    type.getName() + " is visible, but everything in it is @inaccessible: mark " + type.getName()
                            + " itself, too, or leave something visible.");
        }
    }

    /** Fields, values or members, each empty when hidden. */
    private Stream<Optional<?>> children(TypeDefinition<?> type) {
        return switch (type) {
            case ImplementingTypeDefinition<?> implementing -> visibility(implementing.getFieldDefinitions());
            case EnumTypeDefinition values -> visibility(values.getEnumValueDefinitions());
            case InputObjectTypeDefinition input -> visibility(input.getInputValueDefinitions());
            case UnionTypeDefinition union ->
                union.getMemberTypes().stream()
                        .map(member -> Optional.of(member).filter(found -> !isHidden(Types.named(found))));
            default -> Stream.empty();
        };
    }

    private static <E extends DirectivesContainer<?>> Stream<Optional<?>> visibility(List<E> elements) {
        return elements.stream().map(element -> Optional.of(element).filter(found -> !isHidden(found)));
    }

    private void checkField(String type, FieldDefinition field) {
        var coordinate = type + "." + field.getName();
        checkReference(coordinate, field.getType());
        for (var argument : field.getInputValueDefinitions()) {
            checkValue(coordinate + "(" + argument.getName() + ":)", argument);
        }
    }

    private void checkReference(String coordinate, Type<?> type) {
        var name = Types.named(type);
        if (isHidden(name)) {
            error(
                    REFERENCED_INACCESSIBLE,
                    coordinate,
                    coordinate + " is visible, but its type " + name + " is @inaccessible: hide both or none.");
        }
    }

    private void checkValue(String coordinate, InputValueDefinition value) {
        if (!isHidden(value)) {
            checkReference(coordinate, value.getType());
            checkDefault(coordinate, value.getType(), value.getDefaultValue());
        } else if (InputValueMerger.isRequired(value)) {
            error(
                    REQUIRED_INACCESSIBLE,
                    coordinate,
                    coordinate + " is required, but @inaccessible, so that nobody could give it: make it optional.");
        }
    }

    private void checkDefault(String coordinate, Type<?> type, @Nullable Value<?> value) {
        var definition = types.get(Types.named(type));
        switch (value) {
            case ArrayValue list -> list.getValues().forEach(item -> checkDefault(coordinate, type, item));
            case EnumValue name
            when definition instanceof EnumTypeDefinition values ->
                values.getEnumValueDefinitions().stream()
                        .filter(other -> other.getName().equals(name.getName()) && isHidden(other))
                        .forEach(other -> refuseDefault(coordinate, values.getName() + "." + other.getName()));
            case ObjectValue object
            when definition instanceof InputObjectTypeDefinition input ->
                object.getObjectFields()
                        .forEach(given -> input.getInputValueDefinitions().stream()
                                .filter(field -> field.getName().equals(given.getName()))
                                .forEach(field -> checkGiven(coordinate, input, field, given.getValue())));
            case null, default -> {}
        }
    }

    private void checkGiven(
            String coordinate, InputObjectTypeDefinition input, InputValueDefinition field, Value<?> value) {
        if (isHidden(field)) {
            refuseDefault(coordinate, input.getName() + "." + field.getName());
        } else {
            checkDefault(coordinate, field.getType(), value);
        }
    }

    private void refuseDefault(String coordinate, String hidden) {
        error(
                DEFAULT_VALUE_USES_INACCESSIBLE,
                coordinate,
                "The default of " + coordinate + " uses " + hidden + ", which is @inaccessible.");
    }

    private void checkInterfaces(ImplementingTypeDefinition<?> type) {
        for (Type<?> reference : type.getImplements()) {
            if (types.get(Types.named(reference)) instanceof InterfaceTypeDefinition implemented
                    && !isHidden(implemented)) {
                visible(implemented.getFieldDefinitions())
                        .forEach(field -> checkImplementation(type, implemented, field));
            }
        }
    }

    private void checkImplementation(
            ImplementingTypeDefinition<?> type, InterfaceTypeDefinition implemented, FieldDefinition demanded) {
        type.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(demanded.getName()))
                .forEach(field -> {
                    var own = type.getName() + "." + field.getName();
                    var other = implemented.getName() + "." + demanded.getName();
                    if (isHidden(field)) {
                        refuseImplementation(own, other);
                    }
                    visible(demanded.getInputValueDefinitions())
                            .map(argument -> argument(field, argument.getName()))
                            .filter(Objects::nonNull)
                            .filter(VisibilityRules::isHidden)
                            .forEach(argument -> refuseImplementation(
                                    own + "(" + argument.getName() + ":)", other + "(" + argument.getName() + ":)"));
                });
    }

    private static @Nullable InputValueDefinition argument(FieldDefinition field, String name) {
        return field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void refuseImplementation(String own, String demanded) {
        error(
                IMPLEMENTED_BY_INACCESSIBLE,
                own,
                own + " is @inaccessible, but it implements " + demanded + ", which is visible: hide both or none.");
    }

    private static <E extends DirectivesContainer<?>> Stream<E> visible(List<E> elements) {
        return elements.stream().filter(element -> !isHidden(element));
    }

    private boolean isHidden(String type) {
        return types.get(type) != null && isHidden((DirectivesContainer<?>) types.get(type));
    }

    private static boolean isHidden(DirectivesContainer<?> element) {
        return Directives.has(element, FederationDirective.INACCESSIBLE);
    }

    private void error(CompositionErrorCode code, String coordinate, String message) {
        errors.add(new CompositionError(code, message, coordinate, List.of()));
    }
}
