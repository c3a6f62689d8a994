package io.rendezvous.platform.journey;

import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entities of one subgraph by its own SDL, and how an engine asks for them. */
record Entities(Document schema) {

    static Entities of(Door subgraph) {
        var sdl = subgraph.query("{ _service { sdl } }").ok().text("_service.sdl");
        return new Entities(Parser.parse(sdl));
    }

    /** For each entity of which an id is known: everything about it that needs no further question, but its key. */
    List<String> questions(Map<String, String> ids) {
        return schema.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
                .filter(type -> type.hasDirective("key") && ids.containsKey(type.getName()))
                .filter(type -> !leaves(type).isEmpty())
                .map(type -> "{ _entities(representations: [{ __typename: \"%s\", id: \"%s\" }]) { ... on %s { %s } } }"
                        .formatted(type.getName(), ids.get(type.getName()), type.getName(), leaves(type)))
                .toList();
    }

    private String leaves(ObjectTypeDefinition type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> !field.getName().equals("id") && !field.hasDirective("external"))
                .filter(field -> field.getInputValueDefinitions().isEmpty() && isLeaf(field))
                .map(FieldDefinition::getName)
                .collect(Collectors.joining(" "));
    }

    private boolean isLeaf(FieldDefinition field) {
        var type = field.getType() instanceof NonNullType required ? required.getType() : field.getType();
        return type instanceof TypeName name && leafTypes().contains(name.getName());
    }

    private Set<String> leafTypes() {
        var declared = Stream.concat(
                schema.getDefinitionsOfType(ScalarTypeDefinition.class).stream().map(ScalarTypeDefinition::getName),
                schema.getDefinitionsOfType(EnumTypeDefinition.class).stream().map(EnumTypeDefinition::getName));
        return Stream.concat(declared, Stream.of("String", "Int", "Float", "Boolean", "ID"))
                .collect(Collectors.toSet());
    }
}
