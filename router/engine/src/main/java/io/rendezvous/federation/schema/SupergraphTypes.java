package io.rendezvous.federation.schema;

import static java.util.stream.Collectors.toMap;

import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.plan.TypeSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The types of the whole supergraph, with an index for every object type. */
final class SupergraphTypes {

    private final Map<String, TypeDefinition<?>> definitions;
    private final List<String> objects;
    private final Map<String, Integer> indexes;
    private final Map<String, TypeSet> possible;
    private final Map<OperationKind, String> roots;

    SupergraphTypes(Document document) {
        definitions = new TreeMap<>();
        document.getDefinitionsOfType(TypeDefinition.class)
                .forEach(definition -> definitions.put(definition.getName(), definition));
        objects = definitions.values().stream()
                .filter(definition -> definition instanceof ObjectTypeDefinition || isUnimplemented(definition))
                .map(TypeDefinition::getName)
                .toList();
        indexes = IntStream.range(0, objects.size()).boxed().collect(toMap(objects::get, index -> index));
        possible = definitions.values().stream().collect(toMap(TypeDefinition::getName, this::findPossible));
        roots = findRoots(document);
    }

    private boolean isUnimplemented(TypeDefinition<?> definition) {
        return definition instanceof InterfaceTypeDefinition
                && definitions.values().stream()
                        .noneMatch(other -> other instanceof ObjectTypeDefinition object
                                && names(object.getImplements()).contains(definition.getName()));
    }

    private TypeSet findPossible(TypeDefinition<?> definition) {
        if (indexes.containsKey(definition.getName())) {
            return setOf(List.of(definition.getName()));
        }
        return switch (definition) {
            case UnionTypeDefinition union -> setOf(names(union.getMemberTypes()));
            case InterfaceTypeDefinition type ->
                where(name -> definitions.get(name) instanceof ImplementingTypeDefinition<?> implementing
                        && names(implementing.getImplements()).contains(type.getName()));
            default -> TypeSet.NONE;
        };
    }

    private static Map<OperationKind, String> findRoots(Document document) {
        var roots = new EnumMap<OperationKind, String>(OperationKind.class);
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
                .forEach(root -> roots.put(
                        OperationKind.valueOf(root.getName().toUpperCase(Locale.ROOT)),
                        root.getTypeName().getName()));
        return roots;
    }

    static List<String> names(Collection<?> types) {
        return types.stream().map(type -> ((TypeName) type).getName()).toList();
    }

    Collection<TypeDefinition<?>> definitions() {
        return definitions.values();
    }

    List<String> objects() {
        return objects;
    }

    Map<OperationKind, String> roots() {
        return roots;
    }

    TypeSet possible(String type) {
        return possible.getOrDefault(type, TypeSet.NONE);
    }

    TypeSet setOf(Collection<String> names) {
        return TypeSet.of(names.stream()
                .filter(indexes::containsKey)
                .mapToInt(indexes::get)
                .toArray());
    }

    TypeDefinition<?> definition(String name) {
        return Objects.requireNonNull(definitions.get(name), name);
    }

    TypeSet only(TypeSet types, Predicate<String> matches) {
        return TypeSet.of(Arrays.stream(types.toArray())
                .filter(type -> matches.test(objects.get(type)))
                .toArray());
    }

    TypeSet where(Predicate<String> matches) {
        return setOf(objects.stream().filter(matches).toList());
    }

    List<String> interfacesOf(int type) {
        return definitions.values().stream()
                .filter(definition -> definition instanceof InterfaceTypeDefinition
                        && possible(definition.getName()).contains(type))
                .map(TypeDefinition::getName)
                .toList();
    }
}
