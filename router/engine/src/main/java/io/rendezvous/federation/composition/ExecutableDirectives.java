package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionHintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE;
import static io.rendezvous.federation.composition.CompositionHintCode.NO_EXECUTABLE_DIRECTIVE_INTERSECTION;

import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.InputValueDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Merges directives that clients may write in operations: those that every subgraph knows, where all allow them. */
final class ExecutableDirectives {

    private static final Set<String> LOCATIONS = Set.of(
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION");

    private final MergeContext context;

    ExecutableDirectives(MergeContext context) {
        this.context = context;
    }

    static boolean isExecutable(DirectiveDefinition directive) {
        return !locations(directive).isEmpty();
    }

    private static Set<String> locations(DirectiveDefinition directive) {
        var locations = new TreeSet<String>();
        directive.getDirectiveLocations().stream()
                .map(DirectiveLocation::getName)
                .filter(LOCATIONS::contains)
                .forEach(locations::add);
        return locations;
    }

    List<DirectiveDefinition> merge() {
        var names = new TreeSet<String>();
        context.subgraphs()
                .forEach(subgraph -> subgraph.executable().forEach(directive -> names.add(directive.getName())));
        names.removeAll(context.composed().keySet());
        return names.stream().flatMap(name -> merge(name).stream()).toList();
    }

    private Optional<DirectiveDefinition> merge(String name) {
        var sources = context.sources(subgraph -> subgraph.executable().stream()
                .filter(directive -> directive.getName().equals(name))
                .findFirst());
        if (sources.size() < context.subgraphs().size()) {
            context.findings()
                    .hint(
                            INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE,
                            "@" + name,
                            "@" + name + " is left out of the supergraph: only " + Phrases.subgraphsOf(sources)
                                    + " defines it.");
            return Optional.empty();
        }
        var locations = locations(sources.getFirst().element());
        sources.forEach(source -> locations.retainAll(locations(source.element())));
        if (locations.isEmpty()) {
            context.findings()
                    .hint(
                            NO_EXECUTABLE_DIRECTIVE_INTERSECTION,
                            "@" + name,
                            "@" + name
                                    + " is left out of the supergraph: there is no place where all subgraphs allow it.");
            return Optional.empty();
        }
        return Optional.of(definition(name, sources, locations));
    }

    private DirectiveDefinition definition(
            String name, List<Sourced<DirectiveDefinition>> sources, Set<String> locations) {
        return DirectiveDefinition.newDirectiveDefinition()
                .name(name)
                .description(context.descriptions().merge("@" + name, sources, DirectiveDefinition::getDescription))
                .repeatable(sources.stream().allMatch(source -> source.element().isRepeatable()))
                .inputValueDefinitions(arguments(name, sources))
                .directiveLocations(
                        locations.stream().map(DirectiveLocation::new).toList())
                .build();
    }

    private List<InputValueDefinition> arguments(String name, List<Sourced<DirectiveDefinition>> sources) {
        var fields = sources.stream()
                .map(source -> new Sourced<>(source.subgraph(), source.element().getInputValueDefinitions()))
                .toList();
        return new ArgumentMerger(context).mergeLists("@" + name, fields);
    }
}
