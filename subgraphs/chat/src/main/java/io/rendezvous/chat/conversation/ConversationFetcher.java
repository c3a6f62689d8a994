package io.rendezvous.chat.conversation;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.chat.booking.Booking;
import io.rendezvous.chat.booking.BookingId;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.page.Connections;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** Conversations as the graph sees them. */
@DgsComponent
public class ConversationFetcher {

    private final Tenancy tenancy;
    private final ConversationRepository conversations;

    ConversationFetcher(Tenancy tenancy, ConversationRepository conversations) {
        this.tenancy = tenancy;
        this.conversations = conversations;
    }

    @DgsQuery
    CompletableFuture<Conversation> conversation(
            @InputArgument ConversationId id, DgsDataFetchingEnvironment environment) {
        return load(id, environment);
    }

    @DgsQuery
    Mono<Connection<Conversation>> conversations(PageRequest page, Viewer viewer) {
        viewer.require(Permission.READ_MESSAGE);
        var participant = new UserId(viewer.requirePerson().userId());
        return tenancy.read(conversations
                .page(participant, page)
                .collectList()
                .map(rows -> Connections.of(rows, page, ConversationRepository::cursor)));
    }

    @DgsEntityFetcher(name = "Conversation")
    public CompletableFuture<Conversation> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return load(ConversationId.valueOf(String.valueOf(representation.get("id"))), environment);
    }

    @DgsEntityFetcher(name = "Booking")
    public Booking resolveBooking(Map<String, Object> representation) {
        return new Booking(BookingId.valueOf(String.valueOf(representation.get("id"))));
    }

    @DgsData(parentType = "Booking", field = "conversation")
    CompletableFuture<Conversation> ofBooking(DgsDataFetchingEnvironment environment) {
        return environment
                .<BookingId, Conversation>getDataLoader(BookingConversationLoader.class)
                .load(environment.<Booking>getSourceOrThrow().id());
    }

    private static CompletableFuture<Conversation> load(ConversationId id, DgsDataFetchingEnvironment environment) {
        return environment
                .<ConversationId, Conversation>getDataLoader(ConversationLoader.class)
                .load(id);
    }
}
