package io.rendezvous.federation.execution;

import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs plans against one fake subgraph that stands for all. */
final class Runs {

    private Runs() {}

    static PlanExecutor executor(FakeSubgraph subgraph) {
        var endpoint = new Endpoint("fake", subgraph);
        return new PlanExecutor(List.of(endpoint, endpoint, endpoint), endpoint, ErrorMasking.knownCodes());
    }

    static Run run(Plan plan, Map<String, Object> variables) {
        return new Run(plan, variables, Map.of(), "r1", Duration.ofSeconds(5));
    }

    static String execute(Plan plan, FakeSubgraph subgraph) {
        return execute(plan, subgraph, Map.of());
    }

    static String execute(Plan plan, FakeSubgraph subgraph, Map<String, Object> variables) {
        return Objects.requireNonNull(
                executor(subgraph).execute(run(plan, variables)).map(Runs::text).block(Duration.ofSeconds(10)));
    }

    static String text(ByteBuf body) {
        try {
            return body.toString(StandardCharsets.UTF_8);
        } finally {
            body.release();
        }
    }

    /** An error as responses carry it. */
    static String error(String message, String path, String code) {
        return "{\"message\":\"" + message + "\"" + (path.isEmpty() ? "" : ",\"path\":" + path)
                + ",\"extensions\":{\"code\":\"" + code + "\",\"requestId\":\"r1\"}}";
    }
}
