package io.rendezvous.federation.operation;

import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import io.rendezvous.federation.plan.Plan.OperationKind;
import java.util.List;
import java.util.Map;

/**
 * A valid operation of a client's document.
 *
 * @param conditions the Boolean variables that {@code @skip} and {@code @include} ask for, sorted
 */
public record ParsedOperation(
        OperationDefinition definition, Map<String, FragmentDefinition> fragments, List<String> conditions) {

    public OperationKind kind() {
        return OperationKind.valueOf(definition.getOperation().name());
    }
}
