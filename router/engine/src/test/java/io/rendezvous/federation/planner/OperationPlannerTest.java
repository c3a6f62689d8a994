package io.rendezvous.federation.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.language.SourceLocation;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestError;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.plan.WriteProgram.OutputType.LeafType;
import io.rendezvous.federation.plan.WriteProgram.OutputType.ObjectType;
import io.rendezvous.federation.plan.WriteProgram.WriteField;
import io.rendezvous.federation.schema.Supergraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationPlannerTest {

    private final OperationPlanner planner =
            new OperationPlanner(Supergraph.parse(Golden.read("shop.graphql")), Limits.defaults());

    private RequestError refusal(String document, String operationName, Map<String, Object> variables) {
        return catchThrowableOfType(
                        RequestRefusedException.class, () -> planner.prepare(document, operationName, variables))
                .errors()
                .getFirst();
    }

    @Test
    void saysWhereADocumentDoesNotParse() {
        var error = refusal("{ me { id }", "", Map.of());

        assertThat(error.code()).isEqualTo(ErrorCode.GRAPHQL_PARSE_FAILED);
        assertThat(error.locations()).extracting(SourceLocation::getLine).containsExactly(1);
    }

    @Test
    void saysWhereADocumentDoesNotFitTheSchema() {
        var error = refusal("{ me {\n  secret } }", "", Map.of());

        assertThat(error.code()).isEqualTo(ErrorCode.GRAPHQL_VALIDATION_FAILED);
        assertThat(error.locations()).extracting(SourceLocation::getLine).containsExactly(2);
    }

    @Test
    void refusesWhatClientsMayNotSee() {
        assertThat(refusal("{ products(filter: {kinds: [SECRET]}) { id } }", "", Map.of())
                        .code())
                .isEqualTo(ErrorCode.GRAPHQL_VALIDATION_FAILED);
        assertThat(refusal(
                                "query ($k: [Kind!]) { products(filter: {kinds: $k}) { id } }",
                                "",
                                Map.of("k", List.of("SECRET")))
                        .code())
                .isEqualTo(ErrorCode.BAD_USER_INPUT);
    }

    @Test
    void asksWhichOfSeveralOperationsToRun() {
        var document = "query A { me { id } } query B { me { name } }";

        assertThat(refusal(document, "", Map.of()).code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
        assertThat(refusal(document, "C", Map.of()).code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
        assertThat(planner.explain(document, "B", Map.of())).contains("name").doesNotContain("id");
    }

    @Test
    void coercesVariablesAndAppliesDefaults() {
        var document = "query ($first: Int = 5, $filter: ProductFilter, $currency: String!) "
                + "{ products(first: $first, filter: $filter) { price(currency: $currency) } }";

        assertThat(planner.prepare(document, null, Map.of("currency", "EUR")).variables())
                .isEqualTo(Map.of("first", 5, "currency", "EUR"));
        assertThat(refusal(document, "", Map.of()).code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
        assertThat(refusal(document, "", Map.of("currency", "EUR", "first", "many"))
                        .code())
                .isEqualTo(ErrorCode.BAD_USER_INPUT);
    }

    @Test
    void plansOnceForAllVariablesButConditions() {
        var document =
                "query ($id: ID!, $seller: Boolean!) { product(id: $id) { id seller @include(if: $seller) { name } } }";
        var with = planner.prepare(document, null, Map.of("id", "1", "seller", true))
                .plan();

        assertThat(planner.prepare(document, null, Map.of("id", "2", "seller", true))
                        .plan())
                .isSameAs(with);
        assertThat(planner.prepare(document, null, Map.of("id", "1", "seller", false))
                        .plan()
                        .fetches())
                .hasSize(1);
        assertThat(with.fetches()).hasSize(2);
    }

    @Test
    void plansOnceWhenManyAskAtOnce() {
        var document = "{ me { friends { friends { reviews { product { title headline } } } } } }";

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(_ -> System.identityHashCode(
                                planner.prepare(document, null, Map.of()).plan()))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void namesTheEnumValuesThatClientsMaySee() {
        var plan =
                planner.prepare("{ product(id: 1) { kind } }", null, Map.of()).plan();

        assertThat(plan.writer().fields().getFirst())
                .isInstanceOfSatisfying(
                        WriteField.Value.class,
                        product -> assertThat(product.type())
                                .isInstanceOfSatisfying(
                                        ObjectType.class,
                                        object -> assertThat(object.program().fields())
                                                .singleElement()
                                                .isInstanceOfSatisfying(
                                                        WriteField.Value.class,
                                                        kind -> assertThat(kind.type())
                                                                .isEqualTo(new LeafType(
                                                                        false, null, Set.of("BOOK", "GAME"))))));
    }

    @Test
    void answersNothingWhenEverythingIsSkipped() {
        var plan =
                planner.prepare("{ me @skip(if: true) { id } }", null, Map.of()).plan();

        assertThat(plan.fetches()).isEmpty();
        assertThat(plan.writer().fields()).isEmpty();
    }
}
