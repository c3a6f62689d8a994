package io.rendezvous.bench;

import io.rendezvous.bench.subgraphs.Scenario;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.planner.OperationPlanner;
import io.rendezvous.federation.planner.PlannedOperation;
import io.rendezvous.federation.schema.Supergraph;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a document to its plan, parsing and validation included, without any cache. Look at p99. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class PlanBenchmark {

    private static final int OPERATIONS = 1_000;

    private final GeneratedGraph graph = new GeneratedGraph(20, 200);
    private final OperationPlanner planner = planner(graph.supergraph());
    private final OperationPlanner heavyPlanner = planner(Scenario.supergraph());
    private final Random random = new Random(1);
    private final List<String> operations =
            Stream.generate(() -> graph.query(random)).limit(OPERATIONS).toList();
    private final String heavy = Scenario.query();
    private int number;

    private static OperationPlanner planner(String supergraph) {
        return new OperationPlanner(Supergraph.parse(supergraph), Limits.defaults());
    }

    @Benchmark
    public PlannedOperation thousandRandomOperations() {
        return planned(planner, operations.get(number % OPERATIONS));
    }

    @Benchmark
    public PlannedOperation heavyQuery() {
        return planned(heavyPlanner, heavy);
    }

    /** A comment makes it a document that was never seen. */
    private PlannedOperation planned(OperationPlanner by, String document) {
        return by.prepare(document + " #" + number++, null, Map.of());
    }
}
