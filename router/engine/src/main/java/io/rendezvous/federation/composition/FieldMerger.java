package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.EXTERNAL_MISSING_ON_BASE;
import static io.rendezvous.federation.composition.CompositionErrorCode.FIELD_TYPE_MISMATCH;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges one field of an object or interface. */
final class FieldMerger {

    private final MergeContext context;
    private final String parent;
    private final Kind kind;
    private final List<Sourced<SubgraphType>> parents;

    FieldMerger(MergeContext context, String parent, Kind kind, List<Sourced<SubgraphType>> parents) {
        this.context = context;
        this.parent = parent;
        this.kind = kind;
        this.parents = parents;
    }

    Optional<FieldDefinition> merge(String name) {
        var sources = context.sources(subgraph -> subgraph.field(parent, name));
        var resolved = sources.stream().filter(source -> !isExternal(source)).toList();
        if (resolved.isEmpty()) {
            if (InterfaceObjectFields.suppliers(context, parent, name).isEmpty()) {
                reportMissing(name, sources);
            }
            return Optional.empty();
        }
        var overrides = OverrideResolver.resolve(context, parent, sources);
        if (!overrides.equals(FieldOverrides.NONE)) {
            context.overrides().put(parent + "." + name, overrides);
        }
        if (kind == Kind.OBJECT && overrides.valid()) {
            new FieldSharing(context, parent).check(name, sources, overrides);
        }
        return merge(name, sources, resolved, overrides);
    }

    private boolean isExternal(Sourced<FieldDefinition> source) {
        return source.subgraph().isExternal(parent, source.element().getName());
    }

    private void reportMissing(String name, List<Sourced<FieldDefinition>> sources) {
        context.findings()
                .error(
                        EXTERNAL_MISSING_ON_BASE,
                        parent + "." + name,
                        "Field " + parent + "." + name + " is @external in " + Phrases.subgraphsOf(sources)
                                + ", but no subgraph resolves it: define it without @external in the one that owns it.",
                        Findings.places(sources));
    }

    private Optional<FieldDefinition> merge(
            String name,
            List<Sourced<FieldDefinition>> sources,
            List<Sourced<FieldDefinition>> resolved,
            FieldOverrides overrides) {
        var coordinate = parent + "." + name;
        var type = new TypeMerger(context).output(coordinate, resolved, FieldDefinition::getType);
        if (type.isEmpty()) {
            context.findings()
                    .error(
                            FIELD_TYPE_MISMATCH,
                            coordinate,
                            "Types of " + coordinate + " don't go together: "
                                    + Phrases.variants(resolved, field -> Types.text(field.getType()))
                                    + ". Use one type, or types of which one is more general.",
                            Findings.places(resolved));
            return Optional.empty();
        }
        var arguments = new ArgumentMerger(context).merge(coordinate, resolved);
        var merged = FieldDefinition.newFieldDefinition()
                .name(name)
                .description(context.descriptions().merge(coordinate, resolved, FieldDefinition::getDescription))
                .inputValueDefinitions(arguments)
                .type(type.get());
        new ExternalFields(context, parent).check(sources, merged.build());
        var directives = new ArrayList<Directive>(context.directives().merge(coordinate, resolved));
        new ListSizeMerger(context).merge(coordinate, resolved, arguments).ifPresent(directives::add);
        directives.addAll(joins(sources, overrides));
        return Optional.of(merged.directives(directives).build());
    }

    /** None when every subgraph that has the type resolves the field in the same way. */
    private List<Directive> joins(List<Sourced<FieldDefinition>> sources, FieldOverrides overrides) {
        boolean sameType = TypeMerger.allSame(sources, FieldDefinition::getType);
        var present = sources.stream()
                .filter(source -> !overrides.isGone(source.subgraph()))
                .toList();
        if (sameType
                && present.size() == parents.size()
                && present.stream().allMatch(source -> isPlain(source, overrides))) {
            return List.of();
        }
        return present.stream().map(source -> join(source, sameType, overrides)).toList();
    }

    private boolean isPlain(Sourced<FieldDefinition> source, FieldOverrides overrides) {
        return !isExternal(source)
                && !overrides.isOverridden(source.subgraph())
                && overrides.label(source.subgraph()).isEmpty()
                && ContextReference.arguments(source.element()).isEmpty()
                && source.subgraph()
                        .requirement(parent, source.element().getName())
                        .isEmpty()
                && source.subgraph()
                        .provision(parent, source.element().getName())
                        .isEmpty();
    }

    private Directive join(Sourced<FieldDefinition> source, boolean sameType, FieldOverrides overrides) {
        var field = source.element();
        var subgraph = source.subgraph();
        var override = Directives.find(field, FederationDirective.OVERRIDE);
        return Join.field(subgraph)
                .text("requires", subgraph.requirement(parent, field.getName()).map(FieldSets::text))
                .text("provides", subgraph.provision(parent, field.getName()).map(FieldSets::text))
                .text("type", sameType ? Optional.empty() : Optional.of(Types.text(field.getType())))
                .flag("external", isExternal(source), false)
                .text("override", override.flatMap(directive -> Directives.text(directive, "from")))
                .flag("usedOverridden", overrides.isUsed(subgraph), false)
                .text(Join.OVERRIDE_LABEL, overrides.label(subgraph))
                .objects(Join.CONTEXT_ARGUMENTS, Contexts.arguments(subgraph, field))
                .build();
    }
}
