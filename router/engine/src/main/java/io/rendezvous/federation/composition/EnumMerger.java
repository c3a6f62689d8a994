package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.EMPTY_MERGED_ENUM_TYPE;
import static io.rendezvous.federation.composition.CompositionErrorCode.ENUM_VALUE_MISMATCH;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges enums, after everything else, for it depends on their use: answers may hold the values of any subgraph, input only
 * those that every subgraph knows, and where both are the same enum all must agree.
 */
final class EnumMerger {

    private final MergeContext context;

    EnumMerger(MergeContext context) {
        this.context = context;
    }

    void mergeInto(Map<String, TypeDefinition<?>> types) {
        var use = EnumUse.of(types.values());
        for (var name : names()) {
            var sources = Sources.as(EnumTypeDefinition.class, context.types(name));
            if (!types.containsKey(name)
                    && sources.size() == context.types(name).size()) {
                merge(name, sources, use).ifPresent(type -> types.put(name, type));
            }
        }
    }

    private Set<String> names() {
        var names = new TreeSet<String>();
        for (var subgraph : context.subgraphs()) {
            subgraph.types().values().stream()
                    .filter(type -> type.kind() == Kind.ENUM)
                    .forEach(type -> names.add(type.name()));
        }
        return names;
    }

    private Optional<EnumTypeDefinition> merge(String name, List<Sourced<EnumTypeDefinition>> sources, EnumUse use) {
        if (!use.isUsed(name)) {
            context.findings().hint(CompositionHintCode.UNUSED_ENUM_TYPE, name, "Enum " + name + " is not used.");
        }
        var values = values(sources).values().stream()
                .filter(value -> isKept(name, value, sources, use))
                .map(value -> merge(name, value))
                .toList();
        if (values.isEmpty()) {
            context.findings()
                    .error(
                            EMPTY_MERGED_ENUM_TYPE,
                            name,
                            "Enum " + name + " is used as input but " + Phrases.subgraphsOf(sources)
                                    + " have no value of it in common.",
                            Findings.places(sources));
            return Optional.empty();
        }
        var directives = new ArrayList<Directive>(Join.types(context.types(name)));
        directives.addAll(context.directives().merge(name, sources));
        return Optional.of(EnumTypeDefinition.newEnumTypeDefinition()
                .name(name)
                .description(context.descriptions().merge(name, sources, EnumTypeDefinition::getDescription))
                .directives(directives)
                .enumValueDefinitions(values)
                .build());
    }

    private static Map<String, List<Sourced<EnumValueDefinition>>> values(List<Sourced<EnumTypeDefinition>> sources) {
        var values = new LinkedHashMap<String, List<Sourced<EnumValueDefinition>>>();
        for (var source : sources) {
            for (var value : source.element().getEnumValueDefinitions()) {
                values.computeIfAbsent(value.getName(), _ -> new ArrayList<>())
                        .add(new Sourced<>(source.subgraph(), value));
            }
        }
        return values;
    }

    /** An inaccessible value may differ: no client ever sends or sees it. */
    private boolean isKept(
            String name,
            List<Sourced<EnumValueDefinition>> value,
            List<Sourced<EnumTypeDefinition>> sources,
            EnumUse use) {
        boolean everywhere = value.size() == sources.size();
        boolean hidden =
                value.stream().anyMatch(source -> Directives.has(source.element(), FederationDirective.INACCESSIBLE));
        if (everywhere || hidden) {
            return true;
        }
        if (use.isInput(name) && use.isOutput(name)) {
            reportMismatch(name, value, sources);
        } else {
            hintDifference(name, value, use.isInput(name));
        }
        return !use.isInput(name);
    }

    private void reportMismatch(
            String name, List<Sourced<EnumValueDefinition>> value, List<Sourced<EnumTypeDefinition>> sources) {
        var coordinate = name + "." + value.getFirst().element().getName();
        var having = value.stream().map(Sourced::subgraph).toList();
        var lacking = sources.stream()
                .filter(source -> !having.contains(source.subgraph()))
                .toList();
        context.findings()
                .error(
                        ENUM_VALUE_MISMATCH,
                        coordinate,
                        "Enum " + name
                                + " is used both as input and as output, so all its subgraphs must have the same values: "
                                + coordinate + " is missing in " + Phrases.subgraphsOf(lacking)
                                + ". Add it there, or mark it @inaccessible until it is everywhere.",
                        Findings.places(lacking));
    }

    private void hintDifference(String name, List<Sourced<EnumValueDefinition>> value, boolean input) {
        var coordinate = name + "." + value.getFirst().element().getName();
        context.findings()
                .hint(
                        input
                                ? CompositionHintCode.INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM
                                : CompositionHintCode.INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM,
                        coordinate,
                        "Enum value " + coordinate + " exists only in " + Phrases.subgraphsOf(value)
                                + (input ? " and is left out of the supergraph." : "."));
    }

    private EnumValueDefinition merge(String name, List<Sourced<EnumValueDefinition>> sources) {
        var value = sources.getFirst().element().getName();
        var coordinate = name + "." + value;
        var directives = new ArrayList<Directive>(context.directives().merge(coordinate, sources));
        sources.forEach(source -> directives.add(Join.enumValue(source.subgraph())));
        return EnumValueDefinition.newEnumValueDefinition()
                .name(value)
                .description(context.descriptions().merge(coordinate, sources, EnumValueDefinition::getDescription))
                .directives(directives)
                .build();
    }
}
