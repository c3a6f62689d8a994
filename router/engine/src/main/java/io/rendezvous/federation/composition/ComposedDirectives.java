package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.DIRECTIVE_COMPOSITION_ERROR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Directives that some subgraph hands to the supergraph by {@code @composeDirective}, by name, each in its newest version. */
final class ComposedDirectives {

    private final List<Subgraph> subgraphs;
    private final Findings findings;

    private ComposedDirectives(List<Subgraph> subgraphs, Findings findings) {
        this.subgraphs = subgraphs;
        this.findings = findings;
    }

    static Map<String, FeatureDirective> of(List<Subgraph> subgraphs, Findings findings) {
        return new ComposedDirectives(subgraphs, findings).merge();
    }

    private Map<String, FeatureDirective> merge() {
        var names = new TreeSet<String>();
        subgraphs.forEach(subgraph -> names.addAll(subgraph.composed()));
        var merged = new LinkedHashMap<String, FeatureDirective>();
        for (var name : names) {
            var sources = sources(name);
            checkOrigin(name, sources);
            checkNames(sources);
            checkVersions(sources);
            sources.stream()
                    .map(Sourced::element)
                    .max(Comparator.comparing(
                            directive -> directive.specification().version()))
                    .ifPresent(newest -> merged.put(name, newest));
        }
        return merged;
    }

    private List<Sourced<FeatureDirective>> sources(String name) {
        var sources = new ArrayList<Sourced<FeatureDirective>>();
        for (var subgraph : subgraphs) {
            subgraph.features().stream()
                    .filter(directive -> directive.name().equals(name))
                    .forEach(directive -> sources.add(new Sourced<>(subgraph, directive)));
        }
        return sources;
    }

    private void checkOrigin(String name, List<Sourced<FeatureDirective>> sources) {
        if (differ(sources, directive -> directive.specification().identity() + "@" + directive.original())) {
            error(
                    name,
                    "comes from different specifications: "
                            + Phrases.variants(
                                    sources,
                                    directive -> directive.specification().identity()),
                    sources);
        }
    }

    /** A specification's directive must have one name in all subgraphs that hand it over. */
    private void checkNames(List<Sourced<FeatureDirective>> sources) {
        var first = sources.getFirst().element();
        var same = new ArrayList<Sourced<FeatureDirective>>();
        for (var subgraph : subgraphs) {
            subgraph.features().stream()
                    .filter(other -> other.original().equals(first.original())
                            && other.specification()
                                    .identity()
                                    .equals(first.specification().identity()))
                    .forEach(other -> same.add(new Sourced<>(subgraph, other)));
        }
        var handedOver = same.stream()
                .filter(source ->
                        source.subgraph().composed().contains(source.element().name()))
                .toList();
        if (differ(handedOver, FeatureDirective::name)) {
            error(
                    first.original(),
                    "has different names: " + Phrases.variants(handedOver, FeatureDirective::name),
                    handedOver);
        } else if (differ(same, FeatureDirective::name)) {
            findings.hint(
                    CompositionHintCode.DIRECTIVE_COMPOSITION_WARN,
                    "@" + first.name(),
                    "@" + first.name()
                            + " is composed, but some subgraphs call it otherwise, and what they say by it is lost: "
                            + Phrases.variants(same, FeatureDirective::name) + ".");
        }
    }

    private void checkVersions(List<Sourced<FeatureDirective>> sources) {
        var name = sources.getFirst().element().name();
        var handedOver = sources.stream()
                .filter(source -> source.subgraph().composed().contains(name))
                .toList();
        if (differ(handedOver, ComposedDirectives::major)) {
            error(name, "comes in different major versions: " + versions(handedOver), handedOver);
        } else if (differ(sources, ComposedDirectives::major)) {
            findings.hint(
                    CompositionHintCode.DIRECTIVE_COMPOSITION_INFO,
                    "@" + name,
                    "@" + name + " is composed, but some subgraphs use another major version of it: "
                            + versions(sources) + ".");
        }
    }

    private static String major(FeatureDirective directive) {
        return "v" + directive.specification().version().major();
    }

    private static String versions(List<Sourced<FeatureDirective>> sources) {
        return Phrases.variants(
                sources, directive -> directive.specification().version().toString());
    }

    private static boolean differ(
            List<Sourced<FeatureDirective>> sources, java.util.function.Function<FeatureDirective, String> aspect) {
        return sources.stream()
                        .map(source -> aspect.apply(source.element()))
                        .distinct()
                        .count()
                > 1;
    }

    private void error(String name, String what, List<Sourced<FeatureDirective>> sources) {
        findings.error(
                DIRECTIVE_COMPOSITION_ERROR,
                "@" + name,
                "Composed directive @" + name + " " + what + ". Make them the same in all subgraphs.",
                sources.stream()
                        .map(source -> Findings.place(
                                source.subgraph().name(), source.element().definition()))
                        .toList());
    }
}
