package io.rendezvous.kit.event;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;

/** Reads every stream that a handler of this subgraph wants something from. */
final class EventReaders implements SmartLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final List<StreamReader> readers;
    private volatile boolean running;

    EventReaders(
            String subgraph,
            List<EventHandler> handlers,
            ReactiveStringRedisTemplate redis,
            Inbox inbox,
            EventTiming timing) {
        readers = handlers.stream().collect(groupingBy(handler -> Event.stream(handler.type()))).entrySet().stream()
                .map(entry -> new StreamReader(entry.getKey(), subgraph, entry.getValue(), redis, inbox, timing))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        readers.forEach(StreamReader::start);
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        Flux.fromIterable(readers)
                .flatMap(StreamReader::stop)
                .timeout(FAREWELL)
                .onErrorComplete()
                .doFinally(_ -> stopped.run())
                .subscribe();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
