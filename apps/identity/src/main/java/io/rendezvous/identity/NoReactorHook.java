package io.rendezvous.identity;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Where WebFlux is on the class path too, servlet security hooks itself into every Reactor chain of the JVM to carry the
 * security context into WebClient calls. We make none, and others in the JVM would pay.
 */
@Component
final class NoReactorHook implements BeanDefinitionRegistryPostProcessor {
    private static final String HOOK = "securityReactorContextSubscriberRegistrar";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(HOOK)) {
            registry.removeBeanDefinition(HOOK);
        }
    }
}
