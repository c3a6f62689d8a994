package io.rendezvous.federation.composition;

import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges an object or interface: the fields and interfaces of all. */
final class ImplementingMerger {

    private final MergeContext context;
    private final String name;
    private final Kind kind;
    private final List<Sourced<SubgraphType>> types;

    ImplementingMerger(MergeContext context, String name, Kind kind, List<Sourced<SubgraphType>> types) {
        this.context = context;
        this.name = name;
        this.kind = kind;
        this.types = types;
    }

    /** Empty for a root type without fields. */
    Optional<TypeDefinition<?>> merge() {
        new PresenceHints(context, name, types).check(kind, fieldNames());
        var merger = new FieldMerger(context, name, kind, types);
        var fields = fieldNames().stream()
                .flatMap(field -> merger.merge(field).stream())
                .toList();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(kind == Kind.OBJECT ? object(fields) : interfaceType(fields));
    }

    private Set<String> fieldNames() {
        var names = new LinkedHashSet<String>();
        types.forEach(source -> names.addAll(source.element().fields().keySet()));
        return names;
    }

    private ObjectTypeDefinition object(List<FieldDefinition> fields) {
        return ObjectTypeDefinition.newObjectTypeDefinition()
                .name(name)
                .description(description())
                .implementz(interfaces())
                .directives(directives())
                .fieldDefinitions(fields)
                .build();
    }

    private InterfaceTypeDefinition interfaceType(List<FieldDefinition> fields) {
        return InterfaceTypeDefinition.newInterfaceTypeDefinition()
                .name(name)
                .description(description())
                .implementz(interfaces())
                .directives(directives())
                .definitions(fields)
                .build();
    }

    private @Nullable Description description() {
        return context.descriptions()
                .merge(
                        name,
                        definitions(),
                        definition -> definition instanceof ObjectTypeDefinition object
                                ? object.getDescription()
                                : ((InterfaceTypeDefinition) definition).getDescription());
    }

    @SuppressWarnings("rawtypes")
    private List<Type> interfaces() {
        var names = new LinkedHashSet<String>();
        types.forEach(source -> names.addAll(source.element().interfaces()));
        return Types.names(names);
    }

    private List<Directive> directives() {
        var directives = new ArrayList<Directive>(Join.types(types));
        directives.addAll(Join.interfaces(types));
        directives.addAll(Contexts.directives(types));
        directives.addAll(context.directives().merge(name, definitions()));
        return directives;
    }

    private List<Sourced<DirectivesContainer<?>>> definitions() {
        return types.stream()
                .map(source -> new Sourced<DirectivesContainer<?>>(source.subgraph(), (ImplementingTypeDefinition<?>)
                        source.element().definition()))
                .toList();
    }
}
