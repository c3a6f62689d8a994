package io.rendezvous.kit.event;

import io.rendezvous.kit.application.ConditionalOnSubgraph;
import io.rendezvous.kit.id.Ids;
import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;

@AutoConfiguration
@ConditionalOnSubgraph
class EventAutoConfiguration {

    @Bean
    EventTiming eventTiming(
            @Value("${rendezvous.events.poll:250ms}") Duration poll,
            @Value("${rendezvous.events.lease:10s}") Duration lease) {
        return new EventTiming(poll, lease);
    }

    @Bean
    OutboxRelay outboxRelay(
            DatabaseClient database, Tenancy tenancy, ReactiveStringRedisTemplate redis, EventTiming timing) {
        return new OutboxRelay(database, tenancy, redis, timing);
    }

    @Bean
    Outbox outbox(DatabaseClient database, Ids ids, Clock clock, OutboxRelay relay) {
        return new Outbox(database, ids, clock, relay::wake);
    }

    @Bean
    Inbox inbox(DatabaseClient database, Tenancy tenancy) {
        return new Inbox(database, tenancy);
    }

    @Bean
    Housekeeping housekeeping(DatabaseClient database, Tenancy tenancy, Inbox inbox) {
        return new Housekeeping(database, tenancy, inbox);
    }

    @Bean
    EventReaders eventReaders(
            @Value("${rendezvous.subgraph.name}") String subgraph,
            ObjectProvider<EventHandler> handlers,
            ReactiveStringRedisTemplate redis,
            Inbox inbox,
            EventTiming timing) {
        return new EventReaders(subgraph, handlers.orderedStream().toList(), redis, inbox, timing);
    }
}
