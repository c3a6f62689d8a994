package io.rendezvous.platform.control;

import io.rendezvous.platform.process.Refusal;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code ./rendezvous down}: stops a platform that runs in another terminal. */
public final class Down {
    private static final int SECONDS = 30;

    private Down() {}

    public static int stop(Path folder) {
        var state = PlatformState.of(folder);
        if (state.isEmpty()) {
            IO.println("Rendezvous is not running.");
            return 0;
        }
        ProcessHandle.of(state.get().process()).ifPresent(Down::stop);
        IO.println("Rendezvous has stopped.");
        return 0;
    }

    private static void stop(ProcessHandle platform) {
        platform.destroy();
        platform.onExit().completeOnTimeout(platform, SECONDS, TimeUnit.SECONDS).join();
        if (platform.isAlive()) {
            throw new Refusal("Rendezvous (process %d) does not stop; end it with `kill -9 %d`."
                    .formatted(platform.pid(), platform.pid()));
        }
    }
}
