package io.rendezvous.federation.operation;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.idl.ScalarInfo;
import io.rendezvous.federation.plan.WriteProgram;
import io.rendezvous.federation.plan.WriteProgram.OutputType;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Output types of the API schema as the writer needs them. */
final class Outputs {

    private Outputs() {}

    /** @param program how to write the objects, null for a leaf type */
    static OutputType of(GraphQLType type, @Nullable WriteProgram program) {
        return of(type, program, false);
    }

    private static OutputType of(GraphQLType type, @Nullable WriteProgram program, boolean nonNull) {
        return switch (type) {
            case GraphQLNonNull wrapped -> of(wrapped.getWrappedType(), program, true);
            case GraphQLList list -> new OutputType.ListType(nonNull, of(list.getWrappedType(), program, false));
            case GraphQLScalarType scalar ->
                new OutputType.LeafType(
                        nonNull, ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()) ? scalar.getName() : null, null);
            case GraphQLEnumType leaf ->
                new OutputType.LeafType(
                        nonNull,
                        null,
                        leaf.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .collect(Collectors.toUnmodifiableSet()));
            default -> new OutputType.ObjectType(nonNull, Objects.requireNonNull(program));
        };
    }

    static int lists(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull wrapped -> lists(wrapped.getWrappedType());
            case GraphQLList list -> 1 + lists(list.getWrappedType());
            default -> 0;
        };
    }
}
