package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a subgraph uses its fields for. All are coordinates {@code Type.field}.
 *
 * @param external what the subgraph names but can't resolve. Key fields of an extension are resolved although they may
 *     be marked
 * @param implementing what an interface of the type demands
 * @param requirements what {@code @requires} on a field selects, by the field
 * @param provisions what {@code @provides} on a field selects, by the field
 */
record Usage(
        Set<String> external,
        Set<String> keys,
        Set<String> required,
        Set<String> provided,
        Set<String> implementing,
        Map<String, SelectionSet> requirements,
        Map<String, SelectionSet> provisions) {

    static Usage of(Map<String, SubgraphType> types) {
        var usage = new Usage(
                marked(types),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new HashMap<>(),
                new HashMap<>());
        types.values().forEach(type -> usage.add(types, type));
        return usage;
    }

    private void add(Map<String, SubgraphType> types, SubgraphType type) {
        for (var key : type.keys()) {
            var fields = key.fields().map(set -> FieldSets.coordinates(types, type.name(), set));
            fields.ifPresent(keys::addAll);
            fields.filter(_ -> key.extension()).ifPresent(external::removeAll);
        }
        for (var field : type.fields().values()) {
            var coordinate = type.name() + "." + field.getName();
            fieldSet(field, FederationDirective.REQUIRES).ifPresent(set -> {
                requirements.put(coordinate, set);
                required.addAll(FieldSets.coordinates(types, type.name(), set));
            });
            fieldSet(field, FederationDirective.PROVIDES).ifPresent(set -> {
                provisions.put(coordinate, set);
                provided.addAll(FieldSets.coordinates(types, Types.named(field.getType()), set));
            });
        }
        implementing.addAll(demanded(types, type));
        type.fields().values().forEach(field -> addContexts(types, field));
    }

    /** What arguments take from contexts is needed as if it were required. */
    private void addContexts(Map<String, SubgraphType> types, FieldDefinition field) {
        ContextReference.arguments(field).stream()
                .flatMap(argument -> ContextReference.of(argument).stream())
                .forEach(reference -> reference
                        .selection()
                        .ifPresent(set -> types.values().stream()
                                .filter(type -> Contexts.setBy(type).contains(reference.context()))
                                .forEach(type -> required.addAll(FieldSets.coordinates(types, type.name(), set)))));
    }

    /** The field set of {@code @requires} or {@code @provides}; empty when there is none or it does not parse. */
    static Optional<SelectionSet> fieldSet(FieldDefinition field, FederationDirective directive) {
        return Directives.find(field, directive).flatMap(Usage::fieldSet);
    }

    private static Optional<SelectionSet> fieldSet(Directive directive) {
        return Directives.text(directive, "fields").flatMap(FieldSets::parse);
    }

    private static Set<String> demanded(Map<String, SubgraphType> types, SubgraphType type) {
        var demanded = new LinkedHashSet<String>();
        for (var name : type.interfaces()) {
            if (types.get(name) != null) {
                types.get(name).fields().keySet().forEach(field -> demanded.add(type.name() + "." + field));
            }
        }
        return demanded;
    }

    private static Set<String> marked(Map<String, SubgraphType> types) {
        var marked = new LinkedHashSet<String>();
        for (var type : types.values()) {
            for (var field : type.fields().values()) {
                if (type.has(FederationDirective.EXTERNAL) || Directives.has(field, FederationDirective.EXTERNAL)) {
                    marked.add(type.name() + "." + field.getName());
                }
            }
        }
        return marked;
    }

    /** Whether the subgraph itself needs the field, so that it can't be removed. */
    boolean needs(String coordinate) {
        return keys.contains(coordinate)
                || required.contains(coordinate)
                || provided.contains(coordinate)
                || implementing.contains(coordinate);
    }
}
