package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A type as one subgraph has it, definition and extensions together.
 *
 * @param extension whether the subgraph only extends the type
 * @param fields by name, in order; empty when it is neither object nor interface
 */
record SubgraphType(
        TypeDefinition<?> definition, List<Key> keys, boolean extension, Map<String, FieldDefinition> fields) {

    static SubgraphType of(TypeDefinition<?> definition, List<Key> keys, boolean extension) {
        var fields = new LinkedHashMap<String, FieldDefinition>();
        if (definition instanceof ImplementingTypeDefinition<?> implementing) {
            implementing.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
        }
        return new SubgraphType(definition, List.copyOf(keys), extension, fields);
    }

    String name() {
        return definition.getName();
    }

    Kind kind() {
        return Kind.of(definition);
    }

    boolean has(FederationDirective directive) {
        return Directives.has(definition, directive);
    }

    boolean isInterfaceObject() {
        return has(FederationDirective.INTERFACE_OBJECT);
    }

    FieldDefinition field(String name) {
        var field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(name() + " has no field " + name);
        }
        return field;
    }

    /** Names, in order. */
    Set<String> interfaces() {
        var names = new LinkedHashSet<String>();
        if (definition instanceof ImplementingTypeDefinition<?> implementing) {
            implementing.getImplements().forEach(type -> names.add(Types.named(type)));
        }
        return names;
    }

    SubgraphType withKeys(List<Key> changed) {
        return of(definition, changed, extension);
    }

    /** Fields for which the change is empty are left out. */
    SubgraphType withFields(Function<FieldDefinition, Optional<FieldDefinition>> change) {
        var changed = fields.values().stream()
                .flatMap(field -> change.apply(field).stream())
                .toList();
        return switch (definition) {
            case ObjectTypeDefinition object -> of(object.transform(b -> b.fieldDefinitions(changed)), keys, extension);
            case InterfaceTypeDefinition other -> of(other.transform(b -> b.definitions(changed)), keys, extension);
            default -> this;
        };
    }

    SubgraphType with(Directive directive) {
        var directives = new ArrayList<>(definition.getDirectives());
        directives.add(directive);
        return withDirectives(directives);
    }

    SubgraphType without(FederationDirective directive) {
        return withDirectives(Directives.without(definition, directive));
    }

    private SubgraphType withDirectives(List<Directive> directives) {
        return switch (definition) {
            case ObjectTypeDefinition object -> of(object.transform(b -> b.directives(directives)), keys, extension);
            case InterfaceTypeDefinition other -> of(other.transform(b -> b.directives(directives)), keys, extension);
            default -> this;
        };
    }
}
