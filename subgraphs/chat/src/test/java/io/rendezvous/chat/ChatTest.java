package io.rendezvous.chat;

import static io.rendezvous.chat.ChatFixture.aConversation;
import static io.rendezvous.chat.ChatFixture.say;
import static io.rendezvous.chat.ChatFixture.subgraph;

import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
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
}
