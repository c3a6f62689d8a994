package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.EXTENSION_WITH_NO_BASE;
import static io.rendezvous.federation.composition.CompositionErrorCode.INTERFACE_OBJECT_USAGE_ERROR;
import static io.rendezvous.federation.composition.CompositionErrorCode.TYPE_KIND_MISMATCH;

import graphql.language.TypeDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Merges subgraphs into a supergraph, type by type. */
final class Merger {

    private final MergeContext context;

    private Merger(MergeContext context) {
        this.context = context;
    }

    /** What is merged is only of use when there are no errors in the findings. */
    static Supergraph merge(List<Subgraph> subgraphs, Findings findings) {
        return new Merger(MergeContext.of(subgraphs, findings)).merge();
    }

    private Supergraph merge() {
        LinkedNameRules.check(context.subgraphs(), context.findings());
        var types = new TreeMap<String, TypeDefinition<?>>();
        for (var name : names()) {
            merge(name).ifPresent(type -> types.put(name, type));
        }
        new InterfaceObjectFields(context).addTo(types);
        InterfaceAccess.addTo(types);
        new EnumMerger(context).mergeInto(types);
        var executable = new ExecutableDirectives(context).merge();
        return new Supergraph(
                context.subgraphs(),
                types,
                Map.copyOf(context.overrides()),
                executable,
                List.copyOf(context.composed().values()));
    }

    private Set<String> names() {
        var names = new TreeSet<String>();
        context.subgraphs().forEach(subgraph -> names.addAll(subgraph.types().keySet()));
        return names;
    }

    private Optional<TypeDefinition<?>> merge(String name) {
        var sources = context.types(name);
        var kind = kind(name, sources);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        checkBase(name, sources);
        return switch (kind.get()) {
            case SCALAR -> Optional.of(new ScalarMerger(context).merge(name, sources));
            case OBJECT -> new ImplementingMerger(context, name, Kind.OBJECT, sources).merge();
            case INTERFACE -> {
                new InterfaceEntityRules(context).check(name, sources);
                yield new ImplementingMerger(context, name, Kind.INTERFACE, sources).merge();
            }
            case UNION -> Optional.of(new UnionMerger(context).merge(name, sources));
            case INPUT_OBJECT -> new InputObjectMerger(context).merge(name, sources);
            case ENUM -> Optional.empty();
        };
    }

    /** Empty when the subgraphs disagree. An {@code @interfaceObject} counts as the interface it stands for. */
    private Optional<Kind> kind(String name, List<Sourced<SubgraphType>> sources) {
        var kinds = sources.stream()
                .map(source -> source.element().isInterfaceObject()
                        ? Kind.INTERFACE
                        : source.element().kind())
                .distinct()
                .toList();
        if (kinds.size() > 1) {
            context.findings()
                    .error(
                            TYPE_KIND_MISMATCH,
                            name,
                            name + " is not the same kind of type everywhere: "
                                    + Phrases.variants(
                                            sources,
                                            type -> type.isInterfaceObject()
                                                    ? "interface object"
                                                    : type.kind().label())
                                    + ". Rename one of them, or make them the same kind.",
                            Findings.typePlaces(sources));
            return Optional.empty();
        }
        if (sources.stream().allMatch(source -> source.element().isInterfaceObject())) {
            context.findings()
                    .error(
                            INTERFACE_OBJECT_USAGE_ERROR,
                            name,
                            name + " is an @interfaceObject in " + Phrases.subgraphsOf(sources)
                                    + ", but no subgraph defines the interface " + name + ".",
                            Findings.typePlaces(sources));
            return Optional.empty();
        }
        return Optional.of(kinds.getFirst());
    }

    private void checkBase(String name, List<Sourced<SubgraphType>> sources) {
        if (!RootTypes.NAMES.contains(name)
                && sources.stream().allMatch(source -> source.element().extension())) {
            context.findings()
                    .error(
                            EXTENSION_WITH_NO_BASE,
                            name,
                            "All subgraphs extend " + name
                                    + ", none defines it: write type instead of extend type in the one that owns it.",
                            Findings.typePlaces(sources));
        }
    }
}
