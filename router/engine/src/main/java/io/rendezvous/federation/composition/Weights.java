package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.FederationDirective.COST;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.IntValue;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Merges {@code @cost}: whatever subgraph a plan asks, it costs no more than is said. */
final class Weights {

    private Weights() {}

    static Optional<Directive> heaviest(Collection<? extends DirectivesContainer<?>> elements) {
        return elements.stream()
                .flatMap(element -> element.getDirectives(COST.text()).stream())
                .flatMap(use -> weight(use).stream())
                .max(Comparator.naturalOrder())
                .map(weight -> new Application(COST.text())
                        .with("weight", new IntValue(weight))
                        .build());
    }

    private static Optional<BigInteger> weight(Directive cost) {
        return Stream.ofNullable(cost.getArgument("weight"))
                .flatMap(argument ->
                        argument.getValue() instanceof IntValue number ? Stream.of(number.getValue()) : Stream.empty())
                .findFirst();
    }
}
