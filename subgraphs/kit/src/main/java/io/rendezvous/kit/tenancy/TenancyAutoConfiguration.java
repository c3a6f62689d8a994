package io.rendezvous.kit.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import io.rendezvous.kit.application.ConditionalOnSubgraph;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

@AutoConfiguration(after = R2dbcAutoConfiguration.class)
@ConditionalOnSubgraph
class TenancyAutoConfiguration {

    /** The transaction manager is nobody else's: there is no way round {@link Tenancy} to open a transaction. */
    @Bean
    Tenancy tenancy(DatabaseClient database, ConnectionFactory connections, MeterRegistry meters) {
        var transactions = new R2dbcTransactionManager(connections);
        var readOnly = new DefaultTransactionDefinition();
        readOnly.setReadOnly(true);
        return new Tenancy(
                database,
                TransactionalOperator.create(transactions, readOnly),
                TransactionalOperator.create(transactions),
                new Crossings(meters));
    }
}
