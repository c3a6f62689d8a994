package io.rendezvous.federation.composition;

import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;

/** The kinds of GraphQL types. */
enum Kind {
    SCALAR("scalar"),
    OBJECT("object type"),
    INTERFACE("interface"),
    UNION("union"),
    ENUM("enum"),
    INPUT_OBJECT("input type");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** As an error message calls it. */
    String label() {
        return label;
    }

    static Kind of(TypeDefinition<?> definition) {
        return switch (definition) {
            case ScalarTypeDefinition _ -> SCALAR;
            case ObjectTypeDefinition _ -> OBJECT;
            case InterfaceTypeDefinition _ -> INTERFACE;
            case UnionTypeDefinition _ -> UNION;
            case EnumTypeDefinition _ -> ENUM;
            case InputObjectTypeDefinition _ -> INPUT_OBJECT;
            default -> throw new IllegalArgumentException("No kind of type: " + definition);
        };
    }
}
