package io.rendezvous.bench;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult;
import io.rendezvous.federation.composition.SubgraphSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Composition of 100 subgraphs with 5,000 types, satisfiability included. {@code -prof gc} shows its memory. It has a
 * large stack: graphql-java builds a type inside the one that refers to it, and here references make long chains.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xss64m")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class CompositionBenchmark {

    private final List<SubgraphSource> sources = new GeneratedGraph(100, 5_000).sources();

    @Benchmark
    public CompositionResult compose() {
        var result = Composition.compose(sources);
        if (result instanceof CompositionResult.Failed failed) {
            throw new IllegalStateException(failed.errors().toString());
        }
        return result;
    }
}
