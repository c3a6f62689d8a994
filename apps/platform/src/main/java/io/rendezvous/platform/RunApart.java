package io.rendezvous.platform;

import io.rendezvous.platform.launch.Part;
import io.rendezvous.platform.process.Refusal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextClosedEvent;

/** {@code ./rendezvous run <part>}: one application by itself, against the servers that the environment names. */
final class RunApart {
    private static final String[] NONE = {};

    private RunApart() {}

    /** Returns when the application has closed. */
    static int run(List<String> arguments, List<Part> parts) throws InterruptedException {
        var name = arguments.isEmpty() ? "" : arguments.getFirst();
        var part = parts.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("Say which part to run: "
                        + parts.stream().map(Part::name).collect(Collectors.joining(", ")) + "."));
        var closed = new CountDownLatch(1);
        part.application()
                .get()
                .listeners((ContextClosedEvent _) -> closed.countDown())
                .run(arguments.subList(1, arguments.size()).toArray(NONE));
        closed.await();
        return 0;
    }
}
