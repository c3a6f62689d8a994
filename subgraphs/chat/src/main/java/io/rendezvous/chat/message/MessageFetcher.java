package io.rendezvous.chat.message;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.chat.conversation.Conversation;
import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.chat.conversation.ConversationLoader;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.page.PageOf;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** Messages as the graph sees them. */
@DgsComponent
public class MessageFetcher {

    private final MessageService messages;

    MessageFetcher(MessageService messages) {
        this.messages = messages;
    }

    @DgsMutation
    Mono<SendMessageResult> sendMessage(@InputArgument SendMessageInput input, Viewer viewer) {
        viewer.require(Permission.WRITE_MESSAGE);
        return messages.send(new UserId(viewer.requirePerson().userId()), input);
    }

    @DgsEntityFetcher(name = "Message")
    public CompletableFuture<Message> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return environment
                .<MessageId, Message>getDataLoader(MessageLoader.class)
                .load(MessageId.valueOf(String.valueOf(representation.get("id"))));
    }

    @DgsData(parentType = "Message")
    CompletableFuture<Conversation> conversation(DgsDataFetchingEnvironment environment) {
        return environment
                .<ConversationId, Conversation>getDataLoader(ConversationLoader.class)
                .load(environment.<Message>getSourceOrThrow().conversationId());
    }

    @DgsData(parentType = "Conversation", field = "messages")
    CompletableFuture<Connection<Message>> ofConversation(PageRequest page, DgsDataFetchingEnvironment environment) {
        return environment
                .<PageOf<ConversationId>, Connection<Message>>getDataLoader(MessagePageLoader.class)
                .load(new PageOf<>(environment.<Conversation>getSourceOrThrow().id(), page));
    }
}
