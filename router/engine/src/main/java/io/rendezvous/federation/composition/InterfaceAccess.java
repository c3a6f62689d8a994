package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever reads an interface may meet any implementation, so an interface asks for what all of them ask. */
final class InterfaceAccess {

    private static final Set<String> NAMES = AccessRequirement.DIRECTIVES.stream()
            .map(FederationDirective::text)
            .collect(Collectors.toUnmodifiableSet());

    private InterfaceAccess() {}

    static void addTo(Map<String, TypeDefinition<?>> types) {
        types.replaceAll((_, type) -> type instanceof InterfaceTypeDefinition demanded
                ? with(demanded, implementations(types, demanded))
                : type);
    }

    private static List<ObjectTypeDefinition> implementations(
            Map<String, TypeDefinition<?>> types, InterfaceTypeDefinition demanded) {
        return types.values().stream()
                .filter(type -> type instanceof ObjectTypeDefinition object && implementsIt(object, demanded.getName()))
                .map(ObjectTypeDefinition.class::cast)
                .toList();
    }

    private static boolean implementsIt(ImplementingTypeDefinition<?> type, String name) {
        for (Type<?> reference : type.getImplements()) {
            if (Types.named(reference).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static InterfaceTypeDefinition with(InterfaceTypeDefinition demanded, List<ObjectTypeDefinition> objects) {
        var fields = demanded.getFieldDefinitions().stream()
                .map(field -> field.transform(
                        builder -> builder.directives(directives(field, named(objects, field.getName())))))
                .toList();
        return demanded.transform(
                builder -> builder.directives(directives(demanded, objects)).definitions(fields));
    }

    private static List<FieldDefinition> named(List<ObjectTypeDefinition> objects, String name) {
        return objects.stream()
                .flatMap(object -> object.getFieldDefinitions().stream())
                .filter(field -> field.getName().equals(name))
                .toList();
    }

    private static <E extends DirectivesContainer<?>> List<Directive> directives(
            DirectivesContainer<?> own, List<E> implementing) {
        var asked = AccessRequirement.of(own).and(AccessRequirement.all(implementing));
        var directives = new ArrayList<>(own.getDirectives().stream()
                .filter(directive -> !NAMES.contains(directive.getName()))
                .toList());
        directives.addAll(asked.directives());
        return directives;
    }
}
