package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.FederationDirective.AUTHENTICATED;
import static io.rendezvous.federation.composition.FederationDirective.POLICY;
import static io.rendezvous.federation.composition.FederationDirective.REQUIRES_SCOPES;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What {@code @authenticated}, {@code @requiresScopes} and {@code @policy} ask of whoever reads an element. */
record AccessRequirement(boolean authenticated, Alternatives scopes, Alternatives policies) {

    static final List<FederationDirective> DIRECTIVES = List.of(AUTHENTICATED, REQUIRES_SCOPES, POLICY);

    static final AccessRequirement NONE = new AccessRequirement(false, Alternatives.NONE, Alternatives.NONE);

    static AccessRequirement of(DirectivesContainer<?> element) {
        return new AccessRequirement(
                Directives.has(element, AUTHENTICATED),
                alternatives(element, REQUIRES_SCOPES, "scopes"),
                alternatives(element, POLICY, "policies"));
    }

    private static Alternatives alternatives(
            DirectivesContainer<?> element, FederationDirective directive, String argument) {
        return element.getDirectives(directive.text()).stream()
                .flatMap(use -> Stream.ofNullable(use.getArgument(argument)))
                .map(found -> Alternatives.of(found.getValue()))
                .reduce(Alternatives.NONE, Alternatives::and);
    }

    /** What all of them ask. */
    static AccessRequirement all(Collection<? extends DirectivesContainer<?>> elements) {
        return elements.stream().map(AccessRequirement::of).reduce(NONE, AccessRequirement::and);
    }

    AccessRequirement and(AccessRequirement other) {
        return new AccessRequirement(
                authenticated || other.authenticated, scopes.and(other.scopes), policies.and(other.policies));
    }

    boolean implies(AccessRequirement other) {
        return (authenticated || !other.authenticated)
                && scopes.implies(other.scopes)
                && policies.implies(other.policies);
    }

    List<Directive> directives() {
        var directives = new ArrayList<Directive>();
        if (authenticated) {
            directives.add(new Application(AUTHENTICATED.text()).build());
        }
        scopes.value()
                .ifPresent(value -> directives.add(new Application(REQUIRES_SCOPES.text())
                        .with("scopes", value)
                        .build()));
        policies.value()
                .ifPresent(value -> directives.add(
                        new Application(POLICY.text()).with("policies", value).build()));
        return directives;
    }
}
