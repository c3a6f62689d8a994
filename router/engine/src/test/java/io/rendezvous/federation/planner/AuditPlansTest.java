package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.planner.AuditSuite.Case;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries of the federation gateway audit, which cover every federation directive. */
class AuditPlansTest {

    private static final List<AuditSuite> SUITES = AuditSuite.all();

    @TestFactory
    Stream<DynamicTest> plansWhatSubgraphsCanAnswerAndRefusesTheRest() {
        return SUITES.stream().flatMap(suite -> {
            var planner = new OperationPlanner(suite.supergraph(), Limits.defaults());
            return suite.cases().stream()
                    .map(test -> DynamicTest.dynamicTest(
                            suite.name() + " " + test.number(), () -> check(suite, planner, test)));
        });
    }

    private static void check(AuditSuite suite, OperationPlanner planner, Case test) {
        try {
            var planned = planner.prepare(test.query(), null, Map.of());
            new PlanInspection(suite.supergraph(), suite.subgraphs(), planned.plan()).check();
        } catch (RequestRefusedException refused) {
            assertThat(test.expectsNoData()).as(refused.errors().toString()).isTrue();
        }
    }

    @Test
    void needsNoMoreCallsThanBefore() {
        var lines = new ArrayList<String>();
        for (var suite : SUITES) {
            var planner = new OperationPlanner(suite.supergraph(), Limits.defaults());
            for (var test : suite.cases()) {
                lines.add("%-38s %2d  %s".formatted(suite.name(), test.number(), summary(suite, planner, test)));
            }
        }
        Golden.check(
                "audit.txt",
                "Calls and depth of the plan for each query of the audit, then who is called at which depth.\n\n"
                        + String.join("\n", lines) + "\n");
    }

    private static String summary(AuditSuite suite, OperationPlanner planner, Case test) {
        try {
            var plan = planner.prepare(test.query(), null, Map.of()).plan();
            var calls = calls(suite.supergraph(), plan);
            return "%d/%d  %s".formatted(plan.fetches().size(), calls.size(), String.join(" > ", calls));
        } catch (RequestRefusedException refused) {
            return "refused: " + refused.errors().getFirst().code();
        }
    }

    private static List<String> calls(Supergraph supergraph, Plan plan) {
        var depths = new int[plan.fetches().size()];
        for (var fetch : plan.fetches()) {
            depths[fetch.id()] =
                    1 + fetch.after().stream().mapToInt(id -> depths[id]).max().orElse(0);
        }
        return List.copyOf(plan.fetches().stream()
                .collect(groupingBy(
                        fetch -> depths[fetch.id()],
                        TreeMap::new,
                        mapping(
                                fetch -> supergraph
                                        .subgraphs()
                                        .get(fetch.subgraph())
                                        .name(),
                                joining(" + "))))
                .values());
    }
}
