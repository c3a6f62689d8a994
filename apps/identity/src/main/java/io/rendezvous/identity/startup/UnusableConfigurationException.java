package io.rendezvous.identity.startup;

import org.jspecify.annotations.Nullable;

/** Identity can't start, and an operator can change that. */
public class UnusableConfigurationException extends RuntimeException {
    private final String remedy;

    public UnusableConfigurationException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
