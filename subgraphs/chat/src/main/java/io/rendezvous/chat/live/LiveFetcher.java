package io.rendezvous.chat.live;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsSubscription;
import com.netflix.graphql.dgs.InputArgument;
import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** What arrives, as the graph sees it. */
@DgsComponent
class LiveFetcher {

    private final MessageFeed feed;

    LiveFetcher(MessageFeed feed) {
        this.feed = feed;
    }

    @DgsSubscription
    Flux<MessageAdded> messageAdded(
            @InputArgument ConversationId conversationId, @InputArgument @Nullable String after, Viewer viewer) {
        viewer.require(Permission.READ_MESSAGE);
        var follower = new UserId(viewer.requirePerson().userId());
        var position = after == null ? null : MessageAdded.position(after);
        return feed.follow(conversationId, follower, position)
                .map(MessageAdded::new)
                .contextWrite(viewer::putInto);
    }
}
