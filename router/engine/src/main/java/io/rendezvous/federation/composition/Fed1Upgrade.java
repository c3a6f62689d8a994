package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.FederationDirective.EXTENDS;
import static io.rendezvous.federation.composition.FederationDirective.EXTERNAL;
import static io.rendezvous.federation.composition.FederationDirective.KEY;
import static io.rendezvous.federation.composition.FederationDirective.PROVIDES;
import static io.rendezvous.federation.composition.FederationDirective.REQUIRES;
import static io.rendezvous.federation.composition.FederationDirective.TAG;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Rewrites a subgraph of federation 1 so that it means the same in federation 2: what federation 1 ignored goes, what it
 * took for granted is written down.
 */
final class Fed1Upgrade {

    private final Subgraph subgraph;
    private final List<Subgraph> others;
    private final Findings findings;

    private Fed1Upgrade(Subgraph subgraph, List<Subgraph> others, Findings findings) {
        this.subgraph = subgraph;
        this.others = others;
        this.findings = findings;
    }

    /** Subgraphs of federation 2 stay as they are. */
    static List<Subgraph> upgrade(List<Subgraph> subgraphs, Findings findings) {
        return subgraphs.stream()
                .map(subgraph -> subgraph.version().isOne()
                        ? new Fed1Upgrade(subgraph, others(subgraphs, subgraph), findings).upgrade()
                        : subgraph)
                .toList();
    }

    private static List<Subgraph> others(List<Subgraph> subgraphs, Subgraph subgraph) {
        return subgraphs.stream()
                .filter(other -> !other.name().equals(subgraph.name()))
                .toList();
    }

    private Subgraph upgrade() {
        var upgraded = subgraph.withTypes(map(subgraph, this::withoutIgnored));
        upgraded = upgraded.withTypes(map(upgraded, this::withOwnKeys));
        upgraded = upgraded.withTypes(map(upgraded, Fed1Upgrade::withActiveFieldSets));
        upgraded = upgraded.withTypes(withoutUnusedExternals(upgraded));
        return upgraded.withTypes(map(upgraded, new Fed1Sharing(others)::share));
    }

    private static Map<String, SubgraphType> map(
            Subgraph subgraph, BiFunction<Subgraph, SubgraphType, SubgraphType> change) {
        var types = new LinkedHashMap<String, SubgraphType>();
        subgraph.types().forEach((name, type) -> types.put(name, change.apply(subgraph, type)));
        return types;
    }

    private SubgraphType withoutIgnored(Subgraph all, SubgraphType type) {
        return switch (type.kind()) {
            case INTERFACE ->
                type.withKeys(List.of())
                        .without(KEY)
                        .withFields(field -> Optional.of(without(field, Set.of(EXTERNAL, PROVIDES, REQUIRES))));
            case OBJECT ->
                type.without(EXTERNAL).withFields(field -> Optional.of(withoutIgnored(all, type.name(), field)));
            case SCALAR, UNION, ENUM, INPUT_OBJECT -> type;
        };
    }

    private FieldDefinition withoutIgnored(Subgraph all, String type, FieldDefinition field) {
        var returned = all.type(Types.named(field.getType())).map(SubgraphType::kind);
        boolean composite = returned.filter(kind -> kind != Kind.SCALAR && kind != Kind.ENUM)
                .isPresent();
        var changed = composite ? field : without(field, Set.of(PROVIDES));
        return Directives.has(field, EXTERNAL) ? withoutOwnersTags(type, changed) : changed;
    }

    private FieldDefinition withoutOwnersTags(String type, FieldDefinition field) {
        var owned = new HashSet<String>();
        for (var other : others) {
            other.field(type, field.getName())
                    .filter(found -> !Directives.has(found, EXTERNAL))
                    .ifPresent(found ->
                            found.getDirectives(TAG.text()).forEach(tag -> owned.add(AstPrinter.printAst(tag))));
        }
        var kept = field.getDirectives().stream()
                .filter(directive -> !owned.contains(AstPrinter.printAst(directive)))
                .toList();
        return field.transform(builder -> builder.directives(kept));
    }

    private static FieldDefinition without(FieldDefinition field, Set<FederationDirective> directives) {
        List<Directive> kept = field.getDirectives().stream()
                .filter(applied ->
                        directives.stream().noneMatch(other -> other.text().equals(applied.getName())))
                .toList();
        return field.transform(builder -> builder.directives(kept));
    }

    /** An extension's key fields are its own although marked external; without a key, those of the owner's first. */
    private SubgraphType withOwnKeys(Subgraph all, SubgraphType type) {
        if (!type.extension() || type.kind() != Kind.OBJECT) {
            return type;
        }
        var keys = type.keys().isEmpty() ? ownersFirstKeys(type.name()) : type.keys();
        var own = new HashSet<String>();
        keys.forEach(key ->
                key.fields().ifPresent(fields -> own.addAll(FieldSets.coordinates(all.types(), type.name(), fields))));
        boolean marked = type.has(EXTENDS);
        return type.withKeys(type.keys().stream()
                        .map(key -> key.withExtension(marked))
                        .toList())
                .withFields(field -> Optional.of(
                        own.contains(type.name() + "." + field.getName()) ? without(field, Set.of(EXTERNAL)) : field));
    }

    private List<Key> ownersFirstKeys(String type) {
        return others.stream()
                .flatMap(other -> other.type(type).stream())
                .flatMap(found -> found.keys().stream().limit(1))
                .toList();
    }

    private static SubgraphType withActiveFieldSets(Subgraph all, SubgraphType type) {
        return type.withFields(field -> {
            var required = new Fed1FieldSets(all, REQUIRES).activate(type.name(), field);
            return Optional.of(new Fed1FieldSets(all, PROVIDES).activate(Types.named(field.getType()), required));
        });
    }

    private Map<String, SubgraphType> withoutUnusedExternals(Subgraph upgraded) {
        var types = new LinkedHashMap<String, SubgraphType>();
        for (var type : upgraded.types().values()) {
            var kept = type.withFields(field ->
                    Optional.of(field).filter(_ -> !isUnusedExternal(upgraded, type.name() + "." + field.getName())));
            if (!kept.fields().isEmpty() || type.fields().isEmpty()) {
                types.put(type.name(), kept);
            } else if (isReferenced(upgraded, type.name())) {
                findings.error(
                        CompositionErrorCode.TYPE_WITH_ONLY_UNUSED_EXTERNAL,
                        type.name(),
                        "Type " + type.name() + " of subgraph \"" + subgraph.name()
                                + "\" has only external fields that nothing uses, so that nothing would be left of it: remove"
                                + " what refers to it, or give it a field of its own.",
                        Findings.place(subgraph.name(), type.definition()));
            }
        }
        return types;
    }

    private static boolean isUnusedExternal(Subgraph upgraded, String coordinate) {
        return upgraded.usage().external().contains(coordinate)
                && !upgraded.usage().needs(coordinate);
    }

    private static boolean isReferenced(Subgraph upgraded, String type) {
        return upgraded.types().values().stream()
                .flatMap(other -> other.fields().values().stream())
                .anyMatch(field -> Types.named(field.getType()).equals(type));
    }
}
