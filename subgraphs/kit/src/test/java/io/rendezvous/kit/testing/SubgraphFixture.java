package io.rendezvous.kit.testing;

import io.r2dbc.proxy.ProxyConnectionFactory;
import io.rendezvous.kit.application.Subgraph;
import io.rendezvous.kit.viewer.Viewer;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.r2dbc.autoconfigure.ProxyConnectionFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.graphql.execution.SchemaReport;

/**
 * A subgraph running on a free port with a real database. Started once per test run, whatever the number of test
 * classes, so a test makes its own community and cleans up nothing.
 */
public final class SubgraphFixture {

    private static final Map<String, SubgraphFixture> RUNNING = new ConcurrentHashMap<>();

    private final Statements statements = new Statements();
    private final SchemaReports schemaReports = new SchemaReports();
    private final ConfigurableApplicationContext context;
    private final Database database;

    private SubgraphFixture(SpringApplicationBuilder application) {
        context = application.initializers(this::register).run(arguments());
        database = new Database(context.getEnvironment().getRequiredProperty(Subgraph.NAME_PROPERTY));
    }

    /** @param name of the application, to find it again if it runs already */
    public static SubgraphFixture of(String name, Supplier<SpringApplicationBuilder> application) {
        return RUNNING.computeIfAbsent(name, _ -> new SubgraphFixture(application.get()));
    }

    public GraphClient as(Viewer viewer) {
        return with(TestTokens.get().of(viewer));
    }

    /** @param token null for none */
    public GraphClient with(@Nullable String token) {
        return new GraphClient(address(), token, statements);
    }

    public URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public Database database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public SchemaReport schemaReport() {
        return schemaReports.last();
    }

    /** Ends its connections to PostgreSQL and Redis while it works. */
    public void dropConnections() {
        dropDatabaseConnections();
        Backends.get().redis("CLIENT KILL TYPE normal SKIPME yes");
    }

    /** Runs something while PostgreSQL doesn't let the subgraph in. */
    public void withoutDatabase(Runnable work) {
        Backends.get().asSuperuser("alter role %s nologin".formatted(database.schema()));
        try {
            dropDatabaseConnections();
            work.run();
        } finally {
            Backends.get().asSuperuser("alter role %s login".formatted(database.schema()));
        }
    }

    private void dropDatabaseConnections() {
        Backends.get()
                .asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'"
                        .formatted(database.schema()));
    }

    public void stop() {
        context.close();
        RUNNING.values().remove(this);
    }

    private void register(ConfigurableApplicationContext starting) {
        var beans = (GenericApplicationContext) starting;
        beans.registerBean(SchemaReports.class, () -> schemaReports);
        beans.registerBean(
                ProxyConnectionFactoryCustomizer.class,
                () -> (ProxyConnectionFactory.Builder proxy) -> proxy.onBeforeQuery(statements::record));
    }

    private static String[] arguments() {
        var backends = Backends.get();
        return new String[] {
            "--server.port=0",
            "--DATABASE_PORT=" + backends.postgresPort(),
            "--DATABASE_PASSWORD=" + Backends.PASSWORD,
            "--DATABASE_OWNER_PASSWORD=" + Backends.PASSWORD,
            "--REDIS_URL=redis://localhost:" + backends.redisPort(),
            "--IDENTITY_URL=" + TestTokens.get().issuer(),
            "--spring.graphql.schema.inspection.enabled=true"
        };
    }

    /** Takes what DGS reports of fields without anything behind them. */
    static final class SchemaReports implements Consumer<SchemaReport> {

        private volatile @Nullable SchemaReport last;

        @Override
        public void accept(SchemaReport report) {
            last = report;
        }

        SchemaReport last() {
            return java.util.Objects.requireNonNull(last);
        }
    }
}
