package io.rendezvous.kit.application;

import static io.rendezvous.kit.example.NotesApplication.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

    /** Reactor Netty 1.3.6 left about one in two hundred unanswered (reactor-netty #4361). */
    @Test
    void answersEveryRequestOnConnectionsThatAreUsedAgain() throws InterruptedException, ExecutionException {
        var client = subgraph().with(null);
        Callable<List<Integer>> asking = () -> IntStream.range(0, 300)
                .map(_ -> client.get("/health").status())
                .boxed()
                .toList();
        try (var askers = Executors.newFixedThreadPool(6)) {
            for (Future<List<Integer>> answers :
                    askers.invokeAll(List.of(asking, asking, asking, asking, asking, asking))) {
                assertThat(answers.get()).hasSize(300).containsOnly(200);
            }
        }
    }
}
