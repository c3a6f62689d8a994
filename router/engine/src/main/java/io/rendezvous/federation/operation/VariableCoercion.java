package io.rendezvous.federation.operation;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import io.rendezvous.federation.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fits the variables of a request to their declared types. */
public final class VariableCoercion {

    private VariableCoercion() {}

    /**
     * The variables that were given or have a default, as JSON-like values.
     *
     * @throws RequestRefusedException when one does not fit
     */
    public static Map<String, @Nullable Object> coerce(
            GraphQLSchema schema, List<VariableDefinition> definitions, Map<String, @Nullable Object> given) {
        try {
            return ValuesResolver.coerceVariableValues(
                            schema, definitions, RawVariables.of(given), GraphQLContext.getDefault(), Locale.ENGLISH)
                    .toMap();
        } catch (GraphQLException unfit) {
            var locations = unfit instanceof GraphQLError error ? error.getLocations() : null;
            throw new RequestRefusedException(List.of(new RequestError(
                    ErrorCode.BAD_USER_INPUT,
                    Objects.requireNonNullElse(unfit.getMessage(), "A variable does not fit its type"),
                    Objects.requireNonNullElse(locations, List.of()))));
        }
    }
}
