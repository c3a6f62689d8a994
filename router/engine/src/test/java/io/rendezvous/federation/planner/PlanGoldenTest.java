package io.rendezvous.federation.planner;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.parser.Parser;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.schema.Supergraph;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans to read: what each federation directive makes of an operation. */
class PlanGoldenTest {

    @ParameterizedTest
    @CsvSource({
        "abstract types and unions with different members, abstract-types, 17",
        "fields that differ in nullability, child-type-mismatch, 1",
        "composite keys over lists, complex-entity-call, 0",
        "several keys of which few are resolvable, keys-mashup, 0",
        "an object assembled through its parent, parent-entity-call-complex, 0",
        "members that only one subgraph has, partial-union-complex, 4",
        "provided fields below an interface, provides-on-interface, 1",
        "requirements that go back and forth, requires-circular, 1",
        "requirements with different arguments, requires-with-argument-conflict, 0",
        "requirements with fragments, requires-with-fragments, 3",
        "an object assembled from shared roots, shared-root, 1",
        "an interface object whose type is asked for, simple-interface-object, 12",
    })
    void explainsThePlanForAudit(String name, String suite, int number) {
        var audit = AuditSuite.named(suite);
        var query = Parser.parse(audit.cases().get(number).query());
        check(
                name,
                new OperationPlanner(audit.supergraph(), Limits.defaults()),
                AstPrinter.printAst(query).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one call per subgraph and depth | query ($id: ID!) { product(id: $id) { headline seller { name } "
                        + "reviews(first: 3) { author { name friends { name } } } } me { reviews { product { title } } } }",
                "root fields of a mutation | mutation { a: rename(id: 1, title: \"A\") { id } b: discontinue(id: 1) { title } "
                        + "review(product: 1, stars: 5) { product { title } } c: discontinue(id: 2) { headline } }",
                "events of a subscription | subscription { reviewed(product: 1) { stars product { title } author { name } } }",
                "introspection beside data | query Mixed($name: String = \"Person\") { me { name } types: __type(name: $name) "
                        + "{ ...T } __schema { queryType { name } } } fragment T on __Type { name kind }",
                "aliases that are names of keys | { me { id: name name: id reviews { id: stars } } }",
                "one slot for aliases of a fact | { product(id: 1) { eur: price(currency: \"EUR\") same: price(currency: \"EUR\") "
                        + "usd: price(currency: \"USD\") } }",
                "literals in canonical order | { a: products(first: 2, filter: {text: \"x\", kinds: [BOOK]}) { id } "
                        + "b: products(filter: {kinds: [BOOK], text: \"x\"}, first: 2) { id } }",
            })
    void explainsThePlanForShop(String name, String query) {
        check(name, new OperationPlanner(Supergraph.parse(Golden.read("shop.graphql")), Limits.defaults()), query);
    }

    private static void check(String name, OperationPlanner planner, String query) {
        var explanation = planner.explain(query, null, Map.of("id", "1"));
        assertThat(planner.explain(query, null, Map.of("id", "1"))).isEqualTo(explanation);
        Golden.check(name.replace(' ', '-') + ".txt", query + "\n\n" + explanation);
    }
}
