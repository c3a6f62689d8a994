package io.rendezvous.federation.execution;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.rendezvous.federation.IncrementalFormat;
import io.rendezvous.federation.json.JsonSyntaxException;
import io.rendezvous.federation.plan.Fetch;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.transport.Answer;
import io.rendezvous.federation.transport.SubgraphRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;

/**
 * One run of a program. A fetch starts when the last one it depends on is stored; when none is left, or time is up, the
 * response is written; in parts when some of it is deferred. Everything happens inside the {@link Inbox}, hence on one thread at a time.
 */
final class Execution implements Subscription {

    private final PlanExecutor executor;
    private final Program program;
    private final Run run;
    private final @Nullable Event event;
    private final Outlet outlet;
    private final Inbox inbox = new Inbox();
    private final ErrorLog log = new ErrorLog();
    private final int[] waiting;
    private final BitSet finished = new BitSet();
    private final @Nullable Call[] calls;
    private final long deadline;
    private final Workspace workspace;
    private final List<Answer> taken;
    private final Answers answers;
    private final @Nullable PartWriter parts;
    private int unfinished;
    private int root;
    private boolean begun;
    private boolean ended;
    private @Nullable Disposable timer;

    Execution(
            PlanExecutor executor,
            Program program,
            Run run,
            @Nullable Event event,
            @Nullable IncrementalFormat format,
            Outlet outlet) {
        this.executor = executor;
        this.program = program;
        this.run = run;
        this.event = event;
        this.outlet = outlet;
        waiting = program.steps().stream()
                .mapToInt(step -> step.fetch().after().size())
                .toArray();
        unfinished = waiting.length;
        calls = new Call[unfinished];
        taken = new ArrayList<>(unfinished);
        deadline = System.nanoTime() + run.timeout().toNanos();
        workspace = executor.workspaces().take(program.plan().positions().size());
        var errors = new SubgraphErrors(executor.masking(), log, run.requestId());
        answers = new Answers(program, workspace.tape(), log, errors);
        parts = format == null
                ? null
                : new PartWriter(workspace.tape(), program, workspace.response(), log, run.requestId(), format);
    }

    @Override
    public void request(long count) {
        post(this::begin);
    }

    @Override
    public void cancel() {
        post(this::end);
    }

    private void post(Runnable task) {
        inbox.post(() -> {
            if (ended) {
                return;
            }
            try {
                task.run();
            } catch (RuntimeException bug) {
                fail(bug);
            }
        });
    }

    private void fail(RuntimeException bug) {
        if (ended) {
            Operators.onErrorDropped(bug, outlet.context());
            return;
        }
        end();
        outlet.error(bug);
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        var top = program.plan().positions().getFirst();
        root = workspace.tape().allocate(top.slots().size(), top.type());
        if (event != null) {
            take(event);
        }
        for (var id = 0; id < waiting.length; id++) {
            if (program.steps().get(id).fetch().after().isEmpty()) {
                start(id);
            }
        }
        respond();
        if (!ended) {
            post(this::limitTime);
        }
    }

    /** Comes after the answers that were there at once, mostly to find the run ended. */
    private void limitTime() {
        timer = Schedulers.parallel().schedule(() -> post(this::expire), left(), TimeUnit.NANOSECONDS);
    }

    private long left() {
        return Math.max(0, deadline - System.nanoTime());
    }

    private void take(Event given) {
        var source = program.plan().source();
        var into = program.event();
        if (source == null || into == null) {
            return;
        }
        var name = executor.endpoint(source.subgraph()).name();
        var failure = given.failure();
        try {
            if (given.body() != null) {
                answers.root(root, into, Answer.of(given.body()), name);
                return;
            }
        } catch (JsonSyntaxException malformed) {
            failure = malformed;
        }
        leave(root, into, Failures.error(failure, name, run.requestId(), log));
    }

    private void start(int id) {
        switch (program.steps().get(id)) {
            case Program.RootStep step -> {
                var variables = workspace.variables();
                variables.truncate(0);
                VariablesWriter.write(step.fetch().variables(), run.variables(), variables, false);
                call(id, step.fetch(), variables.toByteArray(), null);
            }
            case Program.EntityStep step -> startEntities(id, step);
        }
    }

    private void startEntities(int id, Program.EntityStep step) {
        var variables = workspace.variables();
        variables.truncate(0);
        var batch = Batch.write(step, workspace, program.types());
        batch.skipped().forEach(answers::leaveUnanswered);
        if (batch.empty()) {
            complete(id);
            return;
        }
        VariablesWriter.write(step.fetch().variables(), run.variables(), variables, true);
        call(id, step.fetch(), variables.toByteArray(), batch);
    }

    private void call(int id, Fetch fetch, byte[] variables, @Nullable Batch batch) {
        var endpoint = executor.endpoint(fetch.subgraph());
        var request = new SubgraphRequest(
                endpoint.name(),
                fetch.operation().text(),
                fetch.operation().name(),
                variables,
                run.headers(),
                Duration.ofNanos(left()),
                program.plan().kind() == OperationKind.MUTATION && fetch instanceof Fetch.RootFetch);
        var call = new Call(outlet.context(), (body, failure) -> post(() -> answered(id, batch, body, failure)));
        calls[id] = call;
        try {
            endpoint.transport().answer(request).subscribe(call);
        } catch (RuntimeException refused) {
            post(() -> answered(id, batch, null, refused));
        }
    }

    private void answered(int id, @Nullable Batch batch, @Nullable Answer body, @Nullable Throwable failure) {
        if (finished.get(id)) {
            return;
        }
        var step = program.steps().get(id);
        var name = executor.endpoint(step.fetch().subgraph()).name();
        var cause = failure;
        try {
            if (body != null) {
                taken.add(body);
                store(step, batch, body, name);
            }
        } catch (JsonSyntaxException malformed) {
            cause = malformed;
        }
        if (body == null || cause != null) {
            abandon(step, batch, Failures.error(cause, name, run.requestId(), log));
        }
        complete(id);
        respond();
    }

    private void store(Program.Step step, @Nullable Batch batch, Answer body, String subgraph) {
        if (step instanceof Program.RootStep top) {
            answers.root(root, top.into(), body, subgraph);
        } else if (batch != null) {
            answers.entities(batch, body, subgraph);
        }
    }

    /** Leaves the fields of a fetch without an answer. */
    private void abandon(Program.Step step, @Nullable Batch batch, FetchError error) {
        switch (step) {
            case Program.RootStep top -> leave(root, top.into(), error);
            case Program.EntityStep entities -> {
                if (batch == null) {
                    entities.groups().forEach(group -> group.targets().forEach(target -> abandon(target, error)));
                } else {
                    batch.groups().forEach(group -> abandon(group, error));
                }
            }
        }
    }

    private void abandon(Program.Target target, FetchError error) {
        var tape = workspace.tape();
        var objects = tape.targets(target.position());
        for (var i = 0; i < objects.size(); i++) {
            if (target.covers(tape.type(objects.get(i)))) {
                leave(objects.get(i), target.into(), error);
            }
        }
    }

    private void abandon(Batch.Group group, FetchError error) {
        for (var use = 0; use < group.uses; use++) {
            leave(group.header(use), group.target(use).into(), error);
        }
    }

    private void leave(int header, CompiledRead shape, FetchError error) {
        answers.leaveUnanswered(new Unanswered(header, shape, List.of(Fault.Cause.here(error)), -1));
    }

    private void complete(int id) {
        finished.set(id);
        calls[id] = null;
        unfinished--;
        for (var dependent : program.dependents()[id]) {
            if (--waiting[dependent] == 0) {
                start(dependent);
            }
        }
    }

    private void expire() {
        var error = Failures.timeout(log);
        for (var id = finished.nextClearBit(0); id < waiting.length; id = finished.nextClearBit(id + 1)) {
            abandon(program.steps().get(id), null, error);
        }
        finished.set(0, waiting.length);
        unfinished = 0;
        respond();
    }

    /** Writes what can be written by now. */
    private void respond() {
        if (parts != null) {
            respondInParts(parts);
        } else if (unfinished == 0) {
            answers.settle();
            var report = new ErrorReport(run.requestId());
            new ResponseWriter(workspace.tape(), program, workspace.response(), report)
                    .write(program.writer(), root, log);
            var response = response();
            end();
            outlet.next(response);
            outlet.complete();
        }
    }

    private void respondInParts(PartWriter writer) {
        if (!FetchNeeds.areMet(program.first(), finished)) {
            return;
        }
        answers.settle();
        while (writer.write(root, finished)) {
            outlet.next(response());
        }
        if (!writer.hasNext()) {
            end();
            outlet.complete();
        }
    }

    private ByteBuf response() {
        var output = workspace.response();
        var response = ByteBufAllocator.DEFAULT.buffer(output.size());
        return response.writeBytes(output.array(), 0, output.size());
    }

    private void end() {
        ended = true;
        if (timer != null) {
            timer.dispose();
        }
        for (var call : calls) {
            if (call != null) {
                call.dispose();
            }
        }
        taken.forEach(Answer::release);
        executor.workspaces().give(workspace);
    }
}
