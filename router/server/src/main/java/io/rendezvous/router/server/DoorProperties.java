package io.rendezvous.router.server;

import io.rendezvous.federation.operation.Limits;
import io.rendezvous.router.server.documents.DocumentPolicy;
import io.rendezvous.router.server.explorer.ExplorerSettings;
import io.rendezvous.router.server.security.Doorkeeper.AnonymousPolicy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * How one door differs from the next.
 *
 * @param path of the API
 * @param contract the contract of {@code contracts.properties} to cut the supergraph to; null for all of it
 * @param signIn how callers show who they are
 * @param acceptBearer whether a door with sessions accepts bearer tokens too
 * @param anonymous what happens to callers who don't
 * @param permissionsClaim the claim of the token that lists permissions
 * @param requiredPermission what every caller must hold; null for nothing
 * @param documents which documents run
 * @param manifest the trusted documents; null for none
 * @param introspection whether the schema may be read, by introspection and at {@code /schema.graphql}
 * @param explain whether {@code Apollo-Expose-Query-Plan} is honoured
 * @param timeout for a whole operation; for a subscription, for each event
 * @param singleFlight whether equal queries of one caller that are under way at the same time share one execution
 * @param bodyLimit the largest request body and WebSocket message
 * @param bodyTimeout how long a client may take to send a request
 * @param forwardedHeaders the client's headers that subgraphs receive, besides the token and the request id
 * @param origins the web origins besides the door's own whose pages may call it
 */
@ConfigurationProperties("rendezvous.door")
public record DoorProperties(
        @DefaultValue("/graphql") String path,
        @Nullable String contract,
        @DefaultValue("bearer") SignIn signIn,
        @DefaultValue("false") boolean acceptBearer,
        @DefaultValue("refuse") AnonymousPolicy anonymous,
        @DefaultValue("permissions") String permissionsClaim,
        @Nullable String requiredPermission,
        @DefaultValue("trusted-or-text") DocumentPolicy documents,
        @Nullable Resource manifest,
        @DefaultValue("false") boolean introspection,
        @DefaultValue("false") boolean explain,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("false") boolean singleFlight,
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("15s") Duration bodyTimeout,
        @DefaultValue("accept-language") List<String> forwardedHeaders,
        @DefaultValue List<String> origins,
        @DefaultValue OperationLimits limits,
        @DefaultValue Subscriptions subscriptions,
        @DefaultValue ExplorerSettings explorer) {

    /**
     * How large an operation may be. Fragments count as often as they are spread.
     *
     * @param depth nested fields
     */
    public record OperationLimits(
            @DefaultValue("100000") int documentCharacters,
            @DefaultValue("15000") int tokens,
            @DefaultValue("30") int depth,
            @DefaultValue("100") int aliases,
            @DefaultValue("50") int rootFields,
            @DefaultValue("5000") int fields) {

        Limits forEngine() {
            return new Limits(documentCharacters, tokens, depth, aliases, rootFields, fields);
        }
    }

    /** How callers show who they are. */
    public enum SignIn {
        /** By a bearer token. */
        BEARER,
        /** By the cookie of a session at the door. */
        SESSION,
        /** Not to the door: subgraphs judge whatever credentials {@code forwardedHeaders} let through. */
        NONE
    }

    /**
     * @param perConnection how many operations one WebSocket may run at once
     * @param initTimeout how long a client may take to send {@code connection_init}
     * @param keepAlive how often a connection shows that it lives
     */
    public record Subscriptions(
            @DefaultValue("50") int perConnection,
            @DefaultValue("10s") Duration initTimeout,
            @DefaultValue("15s") Duration keepAlive) {}
}
