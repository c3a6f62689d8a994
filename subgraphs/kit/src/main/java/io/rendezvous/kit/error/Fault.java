package io.rendezvous.kit.error;

import com.netflix.graphql.dgs.exceptions.DgsEntityNotFoundException;
import com.netflix.graphql.dgs.exceptions.DgsInvalidInputArgumentException;
import com.netflix.graphql.dgs.exceptions.MissingDgsEntityFetcherException;
import com.netflix.graphql.dgs.exceptions.MissingFederatedQueryArgument;
import graphql.schema.CoercingParseValueException;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * An exception as one case of the closed list.
 *
 * @param message may be shown
 */
public record Fault(ErrorCode code, String message) {

    /** A write that row-level security refuses. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** The first exception in the chain of causes that is one of ours decides; then the first known one. */
    public static Fault of(Throwable exception) {
        return causes(exception)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .map(refusal -> new Fault(refusal.code(), refusal.getMessage()))
                .findFirst()
                .orElseGet(() -> causes(exception)
                        .map(Fault::known)
                        .filter(fault -> fault.code != ErrorCode.INTERNAL)
                        .findFirst()
                        .orElseGet(Fault::internal));
    }

    private static Fault known(Throwable exception) {
        return switch (exception) {
            case ConversionFailedException _, DgsInvalidInputArgumentException _, CoercingParseValueException _ ->
                new Fault(ErrorCode.BAD_USER_INPUT, "An argument doesn't have the form it should.");
            case MissingDgsEntityFetcherException _, MissingFederatedQueryArgument _ ->
                new Fault(ErrorCode.BAD_USER_INPUT, "This is not a representation of an entity of this subgraph.");
            case DgsEntityNotFoundException _ -> new Fault(ErrorCode.NOT_FOUND, "There is no such thing.");
            case QueryTimeoutException _, R2dbcTimeoutException _, TimeoutException _ ->
                new Fault(ErrorCode.TIMEOUT, "This took too long.");
            case R2dbcException refusal
            when INSUFFICIENT_PRIVILEGE.equals(refusal.getSqlState()) ->
                new Fault(ErrorCode.FORBIDDEN, "This is not for you.");
            case ConcurrencyFailureException _ ->
                new Fault(ErrorCode.CONFLICT, "Someone else changed this at the same time. Try again.");
            case DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    R2dbcTransientResourceException _,
                    R2dbcNonTransientResourceException _ ->
                new Fault(ErrorCode.UNAVAILABLE, "This part is not available just now.");
            default -> internal();
        };
    }

    private static Fault internal() {
        return new Fault(ErrorCode.INTERNAL, "Something went wrong on our side.");
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
