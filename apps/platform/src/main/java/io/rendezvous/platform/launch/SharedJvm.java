package io.rendezvous.platform.launch;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.publisher.Hooks;
import reactor.netty.resources.LoopResources;

/** Keeps one application from disturbing the others through what Reactor holds once per JVM. */
record SharedJvm(String part) implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Set by the servlet side of Spring Security for every Reactor operator of the JVM. */
    private static final String SECURITY_HOOK = "org.springframework.security.SECURITY_REACTOR_CONTEXT_OPERATOR";

    private static final String SECURITY_HOOK_SETTER = "SecurityReactorContextSubscriberRegistrar";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new OwnEventLoops());
        context.getBeanFactory().registerSingleton("databaseEventLoops", databaseEventLoops());
    }

    private ConnectionFactoryOptionsBuilderCustomizer databaseEventLoops() {
        var loops = LoopResources.create(part + "-database", LoopResources.DEFAULT_IO_WORKER_COUNT, true);
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, loops);
    }

    private static final class OwnEventLoops implements BeanPostProcessor {
        /**
         * Closing a context would close the global resources under everyone. Its own need no quiet time: when they
         * close, the server has already answered its last request, and a dozen contexts would wait 2 s each.
         */
        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof ReactorResourceFactory factory) {
                factory.setUseGlobalResources(false);
                factory.setShutdownQuietPeriod(Duration.ZERO);
            }
            return bean;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean.getClass().getSimpleName().equals(SECURITY_HOOK_SETTER)) {
                Hooks.resetOnLastOperator(SECURITY_HOOK);
            }
            return bean;
        }
    }
}
