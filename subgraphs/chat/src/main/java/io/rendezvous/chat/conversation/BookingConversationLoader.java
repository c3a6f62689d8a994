package io.rendezvous.chat.conversation;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.chat.booking.BookingId;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import reactor.core.publisher.Mono;

/** By what they are about, those that the viewer is part of. */
@DgsDataLoader
public class BookingConversationLoader extends BatchLoader<BookingId, Conversation> {

    private final ConversationRepository conversations;

    BookingConversationLoader(Tenancy tenancy, ConversationRepository conversations) {
        super(tenancy, Permission.READ_MESSAGE);
        this.conversations = conversations;
    }

    @Override
    protected Mono<Map<BookingId, Conversation>> load(Set<BookingId> bookings, Viewer viewer) {
        return switch (viewer) {
            case Viewer.Person person ->
                conversations
                        .about(bookings, new UserId(person.userId()))
                        .collectMap(conversation ->
                                Objects.requireNonNull(conversation.booking()).id());
            case Viewer.Program _ -> Mono.just(Map.of());
        };
    }
}
