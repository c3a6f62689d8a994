package io.rendezvous.federation.execution;

import io.rendezvous.bench.subgraphs.Scenario;
import io.rendezvous.federation.json.JsonOutput;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.planner.OperationPlanner;
import io.rendezvous.federation.schema.Supergraph;
import io.rendezvous.federation.transport.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
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
 * The stages of one run of the heavy query, without any network: its answers are read and laid out, the
 * representations of its entities written, its response written.
 */
@NullMarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class HeavyQueryBenchmark {

    /** @param batch null for a root fetch */
    private record Arrival(Program.Step step, @Nullable Batch batch, String subgraph, Answer answer) {}

    private final Supergraph supergraph = Supergraph.parse(Scenario.supergraph());
    private final Program program = Program.of(new OperationPlanner(supergraph, Limits.defaults())
            .prepare(Scenario.query(), null, Map.of())
            .plan());
    private final Workspace workspace =
            new Workspace.Pool().take(program.plan().positions().size());
    private final Workspace representing =
            new Workspace(workspace.tape(), new JsonOutput(0), new JsonOutput(4_096), new Distinct(), new IntMemory());
    private final List<Arrival> arrivals = new ArrayList<>();
    private int root;

    public HeavyQueryBenchmark() {
        var scenario = new Scenario();
        var answers = begin();
        for (var step : program.steps()) {
            var arrival = arrival(step, scenario);
            arrivals.add(arrival);
            store(arrival, answers);
        }
    }

    private Answers begin() {
        var tape = workspace.tape();
        tape.reset(program.plan().positions().size());
        var top = program.plan().positions().getFirst();
        root = tape.allocate(top.slots().size(), top.type());
        var log = new ErrorLog();
        return new Answers(program, tape, log, new SubgraphErrors(ErrorMasking.knownCodes(), log, "r1"));
    }

    private Arrival arrival(Program.Step step, Scenario scenario) {
        var variables = workspace.variables();
        variables.truncate(0);
        var batch =
                step instanceof Program.EntityStep entities ? Batch.write(entities, workspace, program.types()) : null;
        VariablesWriter.write(step.fetch().variables(), Map.of(), variables, batch != null);
        var subgraph = supergraph.subgraphs().get(step.fetch().subgraph()).name();
        var answer = scenario.answer(subgraph, step.fetch().operation().text(), variables.toByteArray());
        return new Arrival(step, batch, subgraph, Answer.of(answer));
    }

    private void store(Arrival arrival, Answers answers) {
        if (arrival.batch() != null) {
            answers.entities(arrival.batch(), arrival.answer(), arrival.subgraph());
        } else if (arrival.step() instanceof Program.RootStep top) {
            answers.root(root, top.into(), arrival.answer(), arrival.subgraph());
        }
    }

    @Benchmark
    public int parse() {
        var answers = begin();
        for (var arrival : arrivals) {
            store(arrival, answers);
        }
        return workspace.tape().size();
    }

    @Benchmark
    public int represent() {
        var written = 0;
        representing.indexes().clear();
        for (var step : program.steps()) {
            if (step instanceof Program.EntityStep entities) {
                representing.variables().truncate(0);
                Batch.write(entities, representing, program.types());
                written += representing.variables().size();
            }
        }
        return written;
    }

    @Benchmark
    public int write() {
        workspace.response().truncate(0);
        new ResponseWriter(workspace.tape(), program, workspace.response(), new ErrorReport("r1"))
                .write(program.writer(), root, new ErrorLog());
        return workspace.response().size();
    }
}
