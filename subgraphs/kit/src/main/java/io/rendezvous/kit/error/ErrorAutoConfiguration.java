package io.rendezvous.kit.error;

import com.netflix.graphql.dgs.springgraphql.autoconfig.DgsSpringGraphQLAutoConfiguration;
import io.rendezvous.kit.application.ConditionalOnSubgraph;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(before = {DgsSpringGraphQLAutoConfiguration.class, ErrorWebFluxAutoConfiguration.class})
@ConditionalOnSubgraph
class ErrorAutoConfiguration {

    @Bean
    ExceptionTranslator exceptionTranslator() {
        return new ExceptionTranslator();
    }

    @Bean
    ErrorInterceptor errorInterceptor() {
        return new ErrorInterceptor();
    }

    @Bean
    UnstorableTextInterceptor unstorableTextInterceptor() {
        return new UnstorableTextInterceptor();
    }

    @Bean
    HttpErrorHandler httpErrorHandler() {
        return new HttpErrorHandler();
    }

    @Bean
    EmptyAnswerFilter emptyAnswerFilter() {
        return new EmptyAnswerFilter();
    }
}
