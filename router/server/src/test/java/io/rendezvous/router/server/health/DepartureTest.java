package io.rendezvous.router.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.Http;
import io.rendezvous.router.server.TestDoor;
import io.rendezvous.router.server.websocket.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class DepartureTest {

    private static final String FOREVER = "{'id':'f','type':'subscribe','payload':{'query':'subscription {forever}'}}";

    @Test
    void aClosingDoorWaitsForNoSubscription() {
        var context = new SpringApplicationBuilder(TestDoor.class)
                .properties("server.port=0", "server.shutdown=graceful", "rendezvous.door.anonymous=allow")
                .run();
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var graph = context.getBean(io.rendezvous.router.server.TestGraph.class);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var socket = Socket.initialised(port).say(FOREVER);
            socket.next();
            var stream = CompletableFuture.supplyAsync(
                    () -> new Http(port).query("subscription {forever}", "accept", "text/event-stream"), threads);
            Awaitility.await().until(() -> graph.listeners() == 2);
            var start = Instant.now();
            context.close();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(socket.closed()).startsWith("1001 ");
            assertThat(stream.orTimeout(10, TimeUnit.SECONDS).join().body()).doesNotContain("event: complete");
        }
    }
}
