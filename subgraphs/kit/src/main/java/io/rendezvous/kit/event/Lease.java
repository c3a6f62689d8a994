package io.rendezvous.kit.event;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Lets one process at a time do something, until it gives it up or is not heard of for the given time. */
final class Lease {

    private static final RedisScript<Boolean> TAKE = RedisScript.of("""
            local holder = redis.call('get', KEYS[1])
            if holder and holder ~= ARGV[1] then return false end
            redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return true
            """, Boolean.class);

    private static final RedisScript<Boolean> GIVE_UP = RedisScript.of("""
            if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) == 1 end
            return false
            """, Boolean.class);

    private final ReactiveStringRedisTemplate redis;
    private final List<String> key;
    private final Duration duration;
    private final String self = UUID.randomUUID().toString();

    Lease(ReactiveStringRedisTemplate redis, String name, Duration duration) {
        this.redis = redis;
        this.key = List.of("lease:" + name);
        this.duration = duration;
    }

    /** Takes or prolongs it; false when another has it. */
    Mono<Boolean> take() {
        return redis.execute(TAKE, key, List.of(self, Long.toString(duration.toMillis())))
                .next()
                .defaultIfEmpty(false);
    }

    Mono<Void> giveUp() {
        return redis.execute(GIVE_UP, key, List.of(self)).then();
    }
}
