package io.rendezvous.kit.observe;

import io.rendezvous.kit.application.ConditionalOnSubgraph;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnSubgraph
class ObserveAutoConfiguration {

    @Bean
    RequestIdFilter requestIdFilter() {
        return new RequestIdFilter();
    }
}
