package io.rendezvous.chat;

import static io.rendezvous.chat.ChatFixture.aConversation;
import static io.rendezvous.chat.ChatFixture.say;
import static io.rendezvous.chat.ChatFixture.subgraph;

import io.rendezvous.chat.booking.BookingId;
import io.rendezvous.kit.testing.Guards;
import io.rendezvous.kit.testing.Guards.Guard;
import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChatTest {

    @Test
    void keepsTheRulesOfASubgraph() {
        SubgraphRules.check("io.rendezvous.chat");
    }

    @Test
    void hasSomethingBehindEveryField() {
        SchemaCoverage.check(subgraph());
    }

    @Test
    void isHeldApartByTheDatabaseAlone() throws SQLException {
        var community = UUID.randomUUID();
        var person = UUID.randomUUID();
        say(community, person, aConversation(community, person, UUID.randomUUID()), "Hello", "1");
        TenantIsolation.check(subgraph(), community);
    }

    @Test
    void showsConversationsToThoseWhoMayReadMessagesOnly() {
        var community = UUID.randomUUID();
        var person = UUID.randomUUID();
        var booking = new BookingId(UUID.randomUUID());
        var conversation = aConversation(community, booking, person, UUID.randomUUID());
        var message = say(community, person, conversation, "Hello", "1")
                .at("sendMessage.message.id")
                .asString();
        Guards.check(
                subgraph(),
                Viewers.allowedEverything(community, person),
                Guard.query("conversation(id: \"%s\") { createdAt }".formatted(conversation), Permission.READ_MESSAGE),
                Guard.query("conversations { edges { cursor } }", Permission.READ_MESSAGE),
                Guard.entity("Conversation", conversation, "messages { edges { cursor } }", Permission.READ_MESSAGE),
                Guard.entity("Message", message, "text conversation { id }", Permission.READ_MESSAGE),
                Guard.entity("Booking", booking, "conversation { id }", Permission.READ_MESSAGE));
    }
}
