package io.rendezvous.platform.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;

/** Sends each log event to the file of the part whose thread wrote it. */
public final class PartDiscriminator extends AbstractDiscriminator<ILoggingEvent> {
    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        return CurrentPart.name();
    }

    @Override
    public String getKey() {
        return "part";
    }
}
