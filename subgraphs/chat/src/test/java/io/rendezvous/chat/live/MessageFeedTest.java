package io.rendezvous.chat.live;

import static io.rendezvous.chat.ChatFixture.aConversation;
import static io.rendezvous.chat.ChatFixture.subgraph;

import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.chat.message.Message;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.testing.Viewers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class MessageFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID community = UUID.randomUUID();
    private final UUID ana = UUID.randomUUID();
    private final UUID rui = UUID.randomUUID();
    private final ConversationId conversation = aConversation(community, ana, rui);

    @Test
    void deliversWhatIsSaidFromNowOn() {
        say("before");
        StepVerifier.create(follow(rui, null).map(Message::text).take(2))
                .expectSubscription()
                .then(() -> say("one"))
                .expectNext("one")
                .then(() -> say("two"))
                .expectNext("two")
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void deliversWhatWasMissedFirstAndThenGoesOnLive() {
        for (var number = 1; number <= 250; number++) {
            say("missed " + number);
        }
        StepVerifier.create(follow(rui, 100L).map(Message::position).take(151))
                .expectNextSequence(java.util.stream.LongStream.rangeClosed(101, 250)
                        .boxed()
                        .toList())
                .then(() -> say("live"))
                .expectNext(251L)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void fillsFromTheDatabaseWhatRedisHasLost() {
        for (var number = 1; number <= 5; number++) {
            say("message " + number);
        }
        var redis = subgraph().bean(ReactiveStringRedisTemplate.class);
        StepVerifier.create(redis.delete("conversation:" + conversation.uuid())
                        .thenMany(follow(rui, 1L).map(Message::position).take(4)))
                .expectNext(2L, 3L, 4L, 5L)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void refusesWhoeverIsNoPartOfTheConversation() {
        StepVerifier.create(follow(UUID.randomUUID(), null)).verifyError(Refusal.class);
    }

    private Flux<Message> follow(UUID follower, @Nullable Long after) {
        return subgraph()
                .bean(MessageFeed.class)
                .follow(conversation, new UserId(follower), after)
                .contextWrite(Viewers.member(community, follower)::putInto);
    }

    private void say(String text) {
        io.rendezvous.chat.ChatFixture.say(
                community, ana, conversation, text, UUID.randomUUID().toString());
    }
}
