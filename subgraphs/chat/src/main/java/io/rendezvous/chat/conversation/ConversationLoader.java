package io.rendezvous.chat.conversation;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Those that the viewer is part of. */
@DgsDataLoader
public class ConversationLoader extends BatchLoader<ConversationId, Conversation> {

    private final ConversationRepository conversations;

    ConversationLoader(Tenancy tenancy, ConversationRepository conversations) {
        super(tenancy, Permission.READ_MESSAGE);
        this.conversations = conversations;
    }

    @Override
    protected Mono<Map<ConversationId, Conversation>> load(Set<ConversationId> ids, Viewer viewer) {
        return switch (viewer) {
            case Viewer.Person person ->
                conversations.find(ids, new UserId(person.userId())).collectMap(Conversation::id);
            case Viewer.Program _ -> Mono.just(Map.of());
        };
    }
}
