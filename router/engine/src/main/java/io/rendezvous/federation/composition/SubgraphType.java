package io.rendezvous.federation.composition;

import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.TypeDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return ((NamedNode<?>) definition).getName();
    }

    Kind kind() {
        return Kind.of(definition);
    }

    boolean has(FederationDirective directive) {
        return Directives.has((DirectivesContainer<?>) definition, directive);
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
}
