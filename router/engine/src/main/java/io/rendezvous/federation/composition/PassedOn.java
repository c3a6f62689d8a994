package io.rendezvous.federation.composition;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Directives that mean nothing to composition and something to routers: they keep saying which subgraphs use them. */
final class PassedOn {

    /** What routers call them. */
    static final Map<FederationDirective, String> NAMES = Map.of(
            FederationDirective.CACHE_TAG, "federation__cacheTag",
            FederationDirective.CONNECT, "connect",
            FederationDirective.SOURCE, "source");

    private PassedOn() {}

    /** Uses on a subgraph's schema, with the links that give them a meaning; each is named as routers call it. */
    static List<Directive> ofSchema(Document document, Links links) {
        var uses = new ArrayList<Directive>();
        links.all().stream()
                .filter(link -> link.url().isApollo(Specification.CONNECT.text()))
                .forEach(link -> uses.add(link.source().transform(builder -> builder.name("link"))));
        for (var schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            for (var use : schema.getDirectives()) {
                links.directive(use.getName())
                        .flatMap(directive -> Optional.ofNullable(NAMES.get(directive)))
                        .ifPresent(name -> uses.add(use.transform(builder -> builder.name(name))));
            }
        }
        return uses;
    }

    static <E extends DirectivesContainer<?>> List<Directive> directives(List<Sourced<E>> sources) {
        var uses = new LinkedHashMap<String, Directive>();
        var users = new LinkedHashMap<String, List<Subgraph>>();
        for (var source : sources) {
            for (Directive use : source.element().getDirectives()) {
                if (FederationDirective.find(use.getName())
                        .filter(NAMES::containsKey)
                        .isPresent()) {
                    var text = AstPrinter.printAst(use);
                    uses.putIfAbsent(text, use);
                    users.computeIfAbsent(text, _ -> new ArrayList<>()).add(source.subgraph());
                }
            }
        }
        return users.entrySet().stream()
                .map(entry -> directive(entry.getValue(), Objects.requireNonNull(uses.get(entry.getKey()))))
                .toList();
    }

    private static Directive directive(List<Subgraph> subgraphs, Directive use) {
        var name = FederationDirective.find(use.getName()).map(NAMES::get).orElse(use.getName());
        return directive(subgraphs, name, use);
    }

    @SuppressWarnings("rawtypes")
    static Directive directive(List<Subgraph> subgraphs, String name, Directive use) {
        var graphs = subgraphs.stream()
                .distinct()
                .<Value>map(subgraph -> new EnumValue(subgraph.graph()))
                .toList();
        var arguments = use.getArguments().stream()
                .map(argument -> new ObjectField(argument.getName(), argument.getValue()))
                .toList();
        return new Application(Join.DIRECTIVE)
                .with("graphs", ArrayValue.newArrayValue().values(graphs).build())
                .text("name", name)
                .with(
                        "args",
                        ObjectValue.newObjectValue().objectFields(arguments).build())
                .build();
    }
}
