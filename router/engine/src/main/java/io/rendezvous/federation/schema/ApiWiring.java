package io.rendezvous.federation.schema;

import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;

/** Only introspection runs against the API schema: custom scalars pass anything through and no type is ever resolved. */
final class ApiWiring implements WiringFactory {

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
        return !ScalarInfo.isGraphqlSpecifiedScalar(
                environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
        var definition = environment.getScalarTypeDefinition();
        var scalar = GraphQLScalarType.newScalar()
                .name(definition.getName())
                .definition(definition)
                .coercing(new PassThrough());
        if (definition.getDescription() != null) {
            scalar.description(definition.getDescription().getContent());
        }
        return scalar.build();
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return neverResolves();
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
        return neverResolves();
    }

    private static TypeResolver neverResolves() {
        return environment -> {
            throw new IllegalStateException("The API schema has no data");
        };
    }
}
