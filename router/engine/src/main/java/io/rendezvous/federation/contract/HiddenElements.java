package io.rendezvous.federation.contract;

import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides what a contract hides. */
final class HiddenElements {

    private final SupergraphDocument supergraph;
    private final TagFilter filter;
    private final Set<String> hidden = new LinkedHashSet<>();

    private HiddenElements(SupergraphDocument supergraph, TagFilter filter) {
        this.supergraph = supergraph;
        this.filter = filter;
    }

    /** Coordinates of what the filter hides, with what the supergraph hides already. */
    static Set<String> of(SupergraphDocument supergraph, TagFilter filter) {
        var decision = new HiddenElements(supergraph, filter);
        var specifications = new Specifications(supergraph);
        var types = supergraph.types().values().stream()
                .filter(type -> !specifications.definesType(type.getName()))
                .toList();
        types.forEach(decision::decide);
        decision.hideEmpty(types);
        decision.hideUnreachable(types);
        return decision.hidden;
    }

    private void decide(TypeDefinition<?> type) {
        var tags = tags(type);
        if (ApiSchema.isHidden(type) || isExcluded(tags) || (hasNoParts(type) && !isIncluded(tags))) {
            hidden.add(type.getName());
        }
        switch (type) {
            case ImplementingTypeDefinition<?> implementing ->
                implementing.getFieldDefinitions().forEach(field -> decideField(type.getName(), tags, field));
            case EnumTypeDefinition values ->
                values.getEnumValueDefinitions()
                        .forEach(value -> decide(type.getName() + "." + value.getName(), tags, value));
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions()
                        .forEach(field -> decide(type.getName() + "." + field.getName(), tags, field));
            default -> {}
        }
    }

    private static boolean hasNoParts(TypeDefinition<?> type) {
        return parts(type).isEmpty() || type instanceof UnionTypeDefinition;
    }

    private void decideField(String type, Set<String> inherited, FieldDefinition field) {
        var coordinate = type + "." + field.getName();
        var tags = decide(coordinate, inherited, field);
        for (var argument : field.getInputValueDefinitions()) {
            decide(coordinate + "(" + argument.getName() + ":)", tags, argument);
        }
    }

    /** Own tags and inherited ones. An excluded tag of a parent hides the parent, not each part by itself. */
    private Set<String> decide(String coordinate, Set<String> inherited, DirectivesContainer<?> element) {
        var own = tags(element);
        var all = new HashSet<>(inherited);
        all.addAll(own);
        if (ApiSchema.isHidden(element) || isExcluded(own) || !isIncluded(all)) {
            hidden.add(coordinate);
        }
        return all;
    }

    private static Set<String> tags(DirectivesContainer<?> element) {
        var tags = new LinkedHashSet<String>();
        for (var tag : element.getDirectives("tag")) {
            if (tag.getArgument("name") != null
                    && tag.getArgument("name").getValue() instanceof StringValue name
                    && name.getValue() != null) {
                tags.add(name.getValue());
            }
        }
        return tags;
    }

    private boolean isExcluded(Set<String> tags) {
        return tags.stream().anyMatch(filter.exclude()::contains);
    }

    private boolean isIncluded(Set<String> tags) {
        return filter.include().isEmpty() || tags.stream().anyMatch(filter.include()::contains);
    }

    /** A union can become empty when another type does, so it is asked last and until nothing changes. */
    private void hideEmpty(List<TypeDefinition<?>> types) {
        boolean changed = true;
        while (changed) {
            changed = types.stream()
                    .filter(type -> !type.getName().equals("Query") && isEmpty(type))
                    .map(type -> hidden.add(type.getName()))
                    .reduce(false, Boolean::logicalOr);
        }
    }

    private boolean isEmpty(TypeDefinition<?> type) {
        var parts = parts(type);
        return !parts.isEmpty() && hidden.containsAll(parts);
    }

    /** Coordinates of a type's fields, values or members; none for a scalar. */
    private static List<String> parts(TypeDefinition<?> type) {
        Stream<String> names = switch (type) {
            case ImplementingTypeDefinition<?> implementing ->
                implementing.getFieldDefinitions().stream().map(FieldDefinition::getName);
            case EnumTypeDefinition values ->
                values.getEnumValueDefinitions().stream().map(value -> value.getName());
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().stream().map(field -> field.getName());
            default -> Stream.empty();
        };
        return type instanceof UnionTypeDefinition union
                ? union.getMemberTypes().stream()
                        .map(member -> ((TypeName) member).getName())
                        .toList()
                : names.map(name -> type.getName() + "." + name).toList();
    }

    private void hideUnreachable(List<TypeDefinition<?>> types) {
        var reachable = Reachability.from(supergraph, hidden);
        types.stream()
                .map(TypeDefinition::getName)
                .filter(name -> !reachable.contains(name))
                .forEach(hidden::add);
    }
}
