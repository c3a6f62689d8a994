package io.rendezvous.federation.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.planner.AuditSuite.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every query of the federation gateway audit gets a plan that can be executed, or is refused where it must be. */
class AuditPlansTest {

    @TestFactory
    Stream<DynamicContainer> plansEveryQueryOfTheAudit() {
        return AuditSuite.all().stream().map(suite -> {
            var planner = new OperationPlanner(suite.supergraph(), Limits.defaults());
            return DynamicContainer.dynamicContainer(
                    suite.name(),
                    suite.cases().stream()
                            .map(test -> DynamicTest.dynamicTest(
                                    "query " + test.number(), () -> check(suite, planner, test))));
        });
    }

    private static void check(AuditSuite suite, OperationPlanner planner, Case test) {
        try {
            var planned = planner.prepare(test.query(), null, Map.of());
            new PlanInspection(suite.supergraph(), suite.subgraphs(), planned.plan()).check();
        } catch (RequestRefusedException refused) {
            if (!test.expectsNoData()) {
                fail(refused.errors().toString(), refused);
            }
            assertThat(refused.errors()).isNotEmpty();
        }
    }
}
