package io.rendezvous.identity.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Found by its name in {@code META-INF/spring.factories}. */
final class UnusableConfigurationAnalyzer extends AbstractFailureAnalyzer<UnusableConfigurationException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableConfigurationException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
