package io.rendezvous.platform.logs;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Logging for many applications at once: none of them may configure it for all. */
public final class Logs {
    private Logs() {}

    /** Must come before the first logger is made. */
    public static void writeTo(Path folder) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "platform-logback.xml");
        System.setProperty("rendezvous.logs", folder.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        CurrentPart.followReactorTasks();
    }
}
