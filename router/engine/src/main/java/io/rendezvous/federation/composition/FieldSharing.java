package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INVALID_FIELD_SHARING;

import graphql.language.FieldDefinition;
import java.util.ArrayList;
import java.util.List;

/** A field that several subgraphs resolve must be shareable in each of them. */
final class FieldSharing {

    private final MergeContext context;
    private final String parent;

    FieldSharing(MergeContext context, String parent) {
        this.context = context;
        this.parent = parent;
    }

    void check(String name, List<Sourced<FieldDefinition>> sources, FieldOverrides overrides) {
        var resolving = new ArrayList<>(sources.stream()
                .filter(source -> !overrides.isOverridden(source.subgraph()) && resolves(source))
                .toList());
        var sharing = resolving.stream()
                .filter(source -> source.subgraph().isShareable(parent, name))
                .toList();
        for (var supplier : InterfaceObjectFields.suppliers(context, parent, name)) {
            resolving.add(supplier.field());
            if (supplier.field().subgraph().isShareable(supplier.interfaceName(), name)) {
                sharing = append(sharing, supplier.field());
            }
        }
        if (resolving.size() > 1 && sharing.size() < resolving.size()) {
            report(parent + "." + name, resolving, sharing);
        }
    }

    private static <E> List<E> append(List<E> list, E element) {
        var longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    private boolean resolves(Sourced<FieldDefinition> source) {
        var name = source.element().getName();
        return !source.subgraph().isExternal(parent, name)
                || source.subgraph().usage().provided().contains(parent + "." + name);
    }

    private void report(
            String coordinate, List<Sourced<FieldDefinition>> resolving, List<Sourced<FieldDefinition>> sharing) {
        var missing =
                resolving.stream().filter(source -> !sharing.contains(source)).toList();
        context.findings()
                .error(
                        INVALID_FIELD_SHARING,
                        coordinate,
                        "Field " + coordinate + " is resolved by " + Phrases.subgraphsOf(resolving)
                                + ", so it must be @shareable in each; it is not in " + Phrases.subgraphsOf(missing)
                                + ". Add @shareable there, or mark it @external where another subgraph resolves it.",
                        Findings.places(missing));
    }
}
