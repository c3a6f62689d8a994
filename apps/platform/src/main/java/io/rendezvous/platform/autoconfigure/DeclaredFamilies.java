package io.rendezvous.platform.autoconfigure;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Lets an application have the auto-configurations that its {@code rendezvous.autoconfigure} declares, and not those
 * that only its neighbours' libraries put on the class path. An application that declares nothing has them all.
 */
final class DeclaredFamilies implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String PROPERTY = "rendezvous.autoconfigure";

    private Set<Family> declared = Set.of(Family.values());

    @Override
    public void setEnvironment(Environment environment) {
        var names = environment.getProperty(PROPERTY, String[].class);
        if (names != null) {
            declared = Arrays.stream(names).map(DeclaredFamilies::family).collect(Collectors.toSet());
        }
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        var wanted = new boolean[autoConfigurations.length];
        for (var at = 0; at < wanted.length; at++) {
            var name = autoConfigurations[at];
            wanted[at] = name != null && wants(name);
        }
        return wanted;
    }

    boolean wants(String autoConfiguration) {
        return Family.of(autoConfiguration).map(declared::contains).orElse(true);
    }

    private static Family family(String name) {
        return Arrays.stream(Family.values())
                .filter(family -> family.written().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(PROPERTY + " names no family '" + name + "'; there are "
                        + Arrays.stream(Family.values()).map(Family::written).collect(Collectors.joining(", "))));
    }
}
