package io.rendezvous.chat.message;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Those in conversations that the viewer is part of. */
@DgsDataLoader
public class MessageLoader extends BatchLoader<MessageId, Message> {

    private final MessageRepository messages;

    MessageLoader(Tenancy tenancy, MessageRepository messages) {
        super(tenancy, Permission.READ_MESSAGE);
        this.messages = messages;
    }

    @Override
    protected Mono<Map<MessageId, Message>> load(Set<MessageId> ids, Viewer viewer) {
        return switch (viewer) {
            case Viewer.Person person ->
                messages.find(ids, new UserId(person.userId())).collectMap(Message::id);
            case Viewer.Program _ -> Mono.just(Map.of());
        };
    }
}
