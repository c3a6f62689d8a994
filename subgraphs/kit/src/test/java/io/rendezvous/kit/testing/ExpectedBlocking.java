package io.rendezvous.kit.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Blocking that happens once, when code is first used: reading classes and texts out of jars, filling caches. */
public final class ExpectedBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.util.ResourceBundle", "getBundleImpl")
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.lang.Class", "forName")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside("java.util.zip.ZipFile$ZipFileInflaterInputStream", "read")
                .allowBlockingCallsInside("java.util.zip.ZipFile$ZipFileInputStream", "read");
    }
}
