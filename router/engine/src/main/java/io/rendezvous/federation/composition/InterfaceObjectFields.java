package io.rendezvous.federation.composition;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields that objects have because a subgraph adds them to their interface by {@code @interfaceObject}. */
final class InterfaceObjectFields {

    /** A field of an interface object that stands for a field of each implementation. */
    record Supplier(String interfaceName, Sourced<FieldDefinition> field) {}

    private final MergeContext context;

    InterfaceObjectFields(MergeContext context) {
        this.context = context;
    }

    /** Who gives an object a field in this way. */
    static List<Supplier> suppliers(MergeContext context, String object, String field) {
        var suppliers = new ArrayList<Supplier>();
        for (var interfaceName : context.subtypes().interfacesOf(object)) {
            for (var source : context.types(interfaceName)) {
                var found = source.element().fields().get(field);
                if (source.element().isInterfaceObject()
                        && found != null
                        && !source.subgraph().isExternal(interfaceName, field)) {
                    suppliers.add(new Supplier(interfaceName, new Sourced<>(source.subgraph(), found)));
                }
            }
        }
        return suppliers;
    }

    /** Adds them where no subgraph has them on the object itself. */
    void addTo(Map<String, TypeDefinition<?>> types) {
        types.replaceAll((_, type) -> type instanceof ObjectTypeDefinition object ? withFields(object, types) : type);
    }

    private ObjectTypeDefinition withFields(ObjectTypeDefinition object, Map<String, TypeDefinition<?>> types) {
        var fields = new LinkedHashMap<String, FieldDefinition>();
        object.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
        for (var name : context.subtypes().interfacesOf(object.getName())) {
            if (types.get(name) instanceof InterfaceTypeDefinition merged) {
                for (var field : merged.getFieldDefinitions()) {
                    if (!suppliers(context, object.getName(), field.getName()).isEmpty()) {
                        fields.putIfAbsent(field.getName(), inherited(field));
                    }
                }
            }
        }
        return object.transform(builder -> builder.fieldDefinitions(List.copyOf(fields.values())));
    }

    private static FieldDefinition inherited(FieldDefinition field) {
        var directives = new ArrayList<>(field.getDirectives().stream()
                .filter(directive -> !directive.getName().equals(Join.FIELD))
                .toList());
        directives.add(Join.fieldOfInterfaceObject());
        return field.transform(builder -> builder.directives(directives));
    }
}
