package io.rendezvous.router.server;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What looks like blocking and is none: {@code /dev/urandom} never waits, a message bundle is read once. */
public final class HarmlessReads implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "readFully")
                .allowBlockingCallsInside("java.util.ResourceBundle", "loadBundle");
    }
}
