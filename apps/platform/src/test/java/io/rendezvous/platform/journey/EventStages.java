package io.rendezvous.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.rendezvous.platform.testing.PlatformProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Kills a platform while an event of bookings stands at a stage of its way to chat. */
record EventStages(PlatformProcess platform) {

    private static final String STREAM = "events:bookings";
    private static final String READER = "chat";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String HOLD_THE_RELAY =
            "select pg_advisory_lock(hashtextextended('outbox', 0) # 'bookings.outbox'::regclass::oid::bigint)";
    private static final String RELEASE_THE_RELAY = "select pg_advisory_unlock_all()";
    private static final String HOLD_THE_MARK = "select from bookings.outbox where sent_at is null for update";
    private static final String HOLD_THE_HANDLING = "lock table chat.inbox in share mode";
    private static final String UNSENT = "select count(*) from bookings.outbox where sent_at is null";

    /** The event is in the outbox and nowhere else. */
    String killBeforeTheRelay(Supplier<String> act) throws SQLException {
        try (var database = platform.database()) {
            run(database, HOLD_THE_RELAY);
            var before = count(database, UNSENT);
            var result = act.get();
            assertThat(count(database, UNSENT)).isEqualTo(before + 1);
            platform.killWithServers();
            return result;
        }
    }

    /** The event is in the stream, the transaction that marks it as sent has not ended. */
    String killBeforeTheMark(Supplier<String> act) throws SQLException {
        try (var database = platform.database()) {
            var before = entries();
            run(database, HOLD_THE_RELAY);
            var result = act.get();
            database.setAutoCommit(false);
            run(database, HOLD_THE_MARK);
            run(database, RELEASE_THE_RELAY);
            await().atMost(PATIENCE).until(() -> entries() == before + 1);
            platform.killWithServers();
            return result;
        }
    }

    /** The event is with its reader, whose transaction has not ended. */
    String killBeforeTheHandling(Supplier<String> act) throws SQLException {
        try (var database = platform.database()) {
            database.setAutoCommit(false);
            run(database, HOLD_THE_HANDLING);
            var result = act.get();
            await().atMost(PATIENCE).until(() -> pending() == 1);
            platform.killWithServers();
            return result;
        }
    }

    /** Returns when no event is on its way any more. */
    void awaitQuiet(Duration patience) throws SQLException {
        try (var database = platform.database()) {
            await().atMost(patience).until(() -> count(database, UNSENT) == 0 && lag() == 0 && pending() == 0);
        }
    }

    private long entries() {
        return inRedis(redis -> redis.xlen(STREAM));
    }

    /** Delivered and not acknowledged. */
    private long pending() {
        return reader("pending");
    }

    /** Not delivered. */
    private long lag() {
        return reader("lag");
    }

    private long reader(String figure) {
        return inRedis(redis -> redis.xinfoGroups(STREAM)).stream()
                .map(EventStages::figures)
                .filter(group -> READER.equals(group.get("name")))
                .map(group -> (Long) group.get(figure))
                .findFirst()
                .orElseThrow();
    }

    /** Redis answers names and values in turn. */
    private static Map<Object, Object> figures(Object group) {
        var answer = (List<?>) group;
        var figures = new HashMap<>();
        for (var at = 0; at + 1 < answer.size(); at += 2) {
            figures.put(answer.get(at), answer.get(at + 1));
        }
        return figures;
    }

    private <T> T inRedis(Function<RedisCommands<String, String>, T> question) {
        try (var client = RedisClient.create(platform.redis().toString());
                var connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
