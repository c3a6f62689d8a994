package io.rendezvous.router.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.router.server.TestDoor;
import io.rendezvous.router.server.TestGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rendezvous.door.anonymous=allow",
            "rendezvous.door.body-timeout=1s",
            "rendezvous.door.subscriptions.init-timeout=1s",
            "rendezvous.door.subscriptions.per-connection=2"
        })
class TransportProtocolTest {

    private static final String FOREVER = "{'id':'%s','type':'subscribe','payload':{'query':'subscription {forever}'}}";

    @LocalServerPort
    int port;

    @Autowired
    TestGraph graph;

    @Test
    void runsASubscriptionToItsEnd() {
        var socket = Socket.initialised(port)
                .say("{'id':'a','type':'subscribe','payload':{'query':'subscription {ticks(last: 2)}'}}");
        assertThat(socket.next().toString())
                .isEqualTo("{\"id\":\"a\",\"type\":\"next\",\"payload\":{\"data\":{\"ticks\":1}}}");
        assertThat(socket.next().at("/payload/data/ticks").asInt()).isEqualTo(2);
        assertThat(socket.next().toString()).isEqualTo("{\"id\":\"a\",\"type\":\"complete\"}");
    }

    @Test
    void deliversEveryEventOfABurst() {
        var socket = Socket.initialised(port)
                .say("{'id':'a','type':'subscribe','payload':{'query':'subscription {ticks(last: 5000)}'}}");
        for (var tick = 1; tick <= 5000; tick++) {
            assertThat(socket.next().at("/payload/data/ticks").asInt()).isEqualTo(tick);
        }
        assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
    }

    @Test
    void runsQueriesAndMutations() {
        var socket = Socket.initialised(port)
                .say("{'id':'q','type':'subscribe','payload':{'query':'query Q($n: String) {hello(name: $n)}',"
                        + "'operationName':'Q','variables':{'n':'Ada'}}}");
        assertThat(socket.next().at("/payload/data/hello").asString()).isEqualTo("Hello Ada");
        assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
        socket.say("{'id':'q','type':'subscribe','payload':{'query':'mutation {count}'}}");
        assertThat(socket.next().at("/payload/data/count").asInt()).isPositive();
    }

    @Test
    void tellsWhatIsWrongWithAnOperationAndGoesOn() {
        var socket = Socket.initialised(port).say("{'id':'bad','type':'subscribe','payload':{'query':'{nope}'}}");
        var error = socket.next();
        assertThat(error.at("/type").asString()).isEqualTo("error");
        assertThat(error.at("/id").asString()).isEqualTo("bad");
        assertThat(error.at("/payload/0/message").asString()).contains("nope");
        assertThat(socket.say("{'type':'ping'}").next().at("/type").asString()).isEqualTo("pong");
    }

    @Test
    void endsASubscriptionWhenTheClientHasEnough() {
        var socket = Socket.initialised(port).say(FOREVER.formatted("f"));
        socket.next();
        socket.say("{'id':'f','type':'complete'}");
        await().until(() -> graph.listeners() == 0);
    }

    @Test
    void endsSubscriptionsWhenTheClientIsGone() {
        var polite = Socket.initialised(port).say(FOREVER.formatted("f"));
        polite.next();
        polite.hangUp();
        var rude = Socket.initialised(port).say(FOREVER.formatted("f"));
        rude.next();
        rude.drop();
        await().until(() -> graph.listeners() == 0);
    }

    @Test
    void runsOnlySoManyOperationsAtOnce() {
        var socket = Socket.initialised(port).say(FOREVER.formatted("1")).say(FOREVER.formatted("2"));
        socket.say(FOREVER.formatted("3"));
        var message = socket.next();
        while (!message.at("/id").asString().equals("3")) {
            message = socket.next();
        }
        assertThat(message.at("/payload/0/extensions/code").asString()).isEqualTo("RATE_LIMITED");
        socket.hangUp();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{'type':'nope'}",
                "{}",
                "{'id':'','type':'subscribe','payload':{'query':'{hello}'}}",
                "{'id':'a','type':'subscribe'}",
                "{'id':'a','type':'subscribe','payload':{'query':1}}"
            })
    void closesAtAMessageThatIsNone(String message) {
        assertThat(Socket.initialised(port).say(message).closed()).startsWith("4400 ");
    }

    @Test
    void closesAtBytes() {
        assertThat(Socket.initialised(port).sayBytes().closed()).startsWith("4400 ");
    }

    @Test
    void closesAtAnOperationBeforeTheAcknowledgement() {
        var socket = Socket.open(port).say("{'id':'a','type':'subscribe','payload':{'query':'{hello}'}}");
        assertThat(socket.closed()).isEqualTo("4401 Unauthorized");
    }

    @Test
    void closesWithoutTheProtocol() {
        assertThat(new Socket(port, null).closed()).isEqualTo("4406 Subprotocol not acceptable");
    }

    @Test
    void livesLongerThanABodyMayTakeToArrive() {
        var socket = Socket.initialised(port).say(FOREVER.formatted("f"));
        var start = System.nanoTime();
        while (System.nanoTime() - start < 2_000_000_000L) {
            assertThat(socket.next().at("/type").asString()).isEqualTo("next");
        }
        socket.hangUp();
    }

    @Test
    void closesWhenNoInitialisationComes() {
        assertThat(Socket.open(port).closed()).isEqualTo("4408 Connection initialisation timeout");
    }

    @Test
    void closesAtAnIdThatIsInUse() {
        var socket = Socket.initialised(port).say(FOREVER.formatted("a")).say(FOREVER.formatted("a"));
        assertThat(socket.closed()).isEqualTo("4409 Subscriber for a already exists");
    }

    @Test
    void closesAtASecondInitialisation() {
        var socket = Socket.initialised(port).say("{'type':'connection_init'}");
        assertThat(socket.closed()).isEqualTo("4429 Too many initialisation requests");
    }
}
