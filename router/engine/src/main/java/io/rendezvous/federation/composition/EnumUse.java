package io.rendezvous.federation.composition;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.TypeDefinition;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which types the merged schema takes as input and which it gives as output, by name. */
record EnumUse(Set<String> input, Set<String> output) {

    static EnumUse of(Collection<TypeDefinition<?>> types) {
        var use = new EnumUse(new HashSet<>(), new HashSet<>());
        for (var type : types) {
            if (type instanceof InputObjectTypeDefinition object) {
                object.getInputValueDefinitions().forEach(field -> use.input.add(Types.named(field.getType())));
            } else if (type instanceof ImplementingTypeDefinition<?> implementing) {
                implementing.getFieldDefinitions().forEach(use::add);
            }
        }
        return use;
    }

    private void add(FieldDefinition field) {
        output.add(Types.named(field.getType()));
        field.getInputValueDefinitions().forEach(argument -> input.add(Types.named(argument.getType())));
    }

    boolean isInput(String type) {
        return input.contains(type);
    }

    boolean isOutput(String type) {
        return output.contains(type);
    }

    boolean isUsed(String type) {
        return isInput(type) || isOutput(type);
    }
}
