package io.rendezvous.chat.message;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.kit.batch.PageLoader;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import java.util.Set;
import reactor.core.publisher.Flux;

/** What is said in each conversation; whoever has the conversation may see it. */
@DgsDataLoader
public class MessagePageLoader extends PageLoader<ConversationId, Message> {

    private final MessageRepository messages;

    MessagePageLoader(Tenancy tenancy, MessageRepository messages) {
        super(tenancy, Permission.READ_MESSAGE, Message::conversationId, MessageRepository::cursor);
        this.messages = messages;
    }

    @Override
    protected Flux<Message> rows(Set<ConversationId> parents, PageRequest page) {
        return messages.page(parents, page);
    }
}
