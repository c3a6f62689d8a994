package io.rendezvous.kit.event;

import io.rendezvous.kit.application.ConditionalOnSubgraph;
import io.rendezvous.kit.id.Ids;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

@AutoConfiguration
@ConditionalOnSubgraph
class EventAutoConfiguration {

    @Bean
    Outbox outbox(DatabaseClient database, Ids ids, Clock clock) {
        return new Outbox(database, ids, clock, () -> {});
    }
}
