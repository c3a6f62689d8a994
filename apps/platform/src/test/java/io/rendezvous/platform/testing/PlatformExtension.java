package io.rendezvous.platform.testing;

import io.rendezvous.platform.Rendezvous;
import io.rendezvous.platform.launch.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole platform with its demo data, begun with the first test class that asks for it and shared by all of the run.
 * Tests take it as a parameter of type {@link PlatformProcess}, and make the data that they change themselves.
 */
public final class PlatformExtension implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PlatformExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        var _ = platform(context).awaitReady();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PlatformProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return platform(context);
    }

    private static PlatformProcess platform(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(PlatformProcess.class, _ -> start(), PlatformProcess.class);
    }

    private static PlatformProcess start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "platform");
            return PlatformProcess.start(Rendezvous.class, Parts.ALL, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
