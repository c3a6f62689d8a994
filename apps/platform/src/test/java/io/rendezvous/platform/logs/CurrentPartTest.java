package io.rendezvous.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class CurrentPartTest {
    @Test
    void isInheritedByTheThreadsThatAPartMakes() {
        var name = new CompletableFuture<String>();
        CurrentPart.inThreadOf("chat", () -> {
            try (var pool = Executors.newSingleThreadExecutor()) {
                pool.execute(() -> name.complete(CurrentPart.name()));
            }
        });
        assertThat(name).isCompletedWithValue("chat");
    }

    @Test
    void followsTasksOntoTheSchedulersThatAllPartsShare() {
        CurrentPart.followReactorTasks();
        try {
            assertThat(onSharedScheduler("bookings")).isEqualTo("bookings");
            assertThat(onSharedScheduler("content")).isEqualTo("content");
        } finally {
            Schedulers.resetOnScheduleHooks();
        }
    }

    @Test
    void isThePlatformElsewhere() {
        assertThat(CurrentPart.name()).isEqualTo(CurrentPart.PLATFORM);
    }

    private static String onSharedScheduler(String part) {
        var name = new CompletableFuture<String>();
        CurrentPart.inThreadOf(part, () -> Schedulers.parallel().schedule(() -> name.complete(CurrentPart.name())));
        return name.join();
    }
}
