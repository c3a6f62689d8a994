package io.rendezvous.federation.planner;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult.Composed;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.oracle.Dice;
import io.rendezvous.federation.oracle.Operation;
import io.rendezvous.federation.oracle.RandomGraph;
import io.rendezvous.federation.oracle.RandomOperation;
import io.rendezvous.federation.plan.Fetch.EntityFetch;
import io.rendezvous.federation.plan.Fetch.RootFetch;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanOrderTest {

    /** The index of a subgraph is the only thing in a plan that composition's order decides. */
    @Test
    void plansAlikeInWhateverOrderSubgraphsWereComposed() {
        var random = new Random(1);
        for (var suite : AuditSuite.all()) {
            var planner = new OperationPlanner(suite.supergraph(), Limits.defaults());
            var shuffled = Supergraph.parse(new Shuffle(random).of(suite.sdl()));
            var other = new OperationPlanner(shuffled, Limits.defaults());
            for (var test : suite.cases()) {
                var operation = new Operation(test.query(), Map.of());
                assertThat(describe(other, operation))
                        .as("%s %d", suite.name(), test.number())
                        .isEqualTo(describe(planner, operation));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void plansRandomOperationsAlikeAndNoFetchTwice(long seed) {
        var dice = Dice.of(seed);
        if (!(Composition.compose(RandomGraph.draw(dice)) instanceof Composed composed)) {
            throw new AssertionError("Does not compose: " + seed);
        }
        var supergraph = Supergraph.parse(composed.supergraphSdl());
        var planner = new OperationPlanner(supergraph, Limits.defaults());
        var shuffled = Supergraph.parse(new Shuffle(dice.random()).of(composed.supergraphSdl()));
        for (var number = 0; number < 20; number++) {
            var operation = new RandomOperation(supergraph.apiSchema(), dice).draw();
            // a planner of its own for each, so that what one remembers can't help
            var other = new OperationPlanner(shuffled, Limits.defaults());
            assertThat(describe(other, operation)).as("%s", operation).isEqualTo(describe(planner, operation));
            assertThat(reads(planner.prepare(operation.document(), null, operation.variables())
                            .plan()))
                    .as("%s", operation)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> reads(Plan plan) {
        var reads = new ArrayList<String>();
        for (var fetch : plan.fetches()) {
            switch (fetch) {
                case RootFetch root
                when plan.kind() == OperationKind.QUERY -> reads.add(root.subgraph() + " " + root.into());
                case RootFetch _ -> {}
                case EntityFetch entities ->
                    entities.groups()
                            .forEach(group ->
                                    group.targets().forEach(target -> reads.add(entities.subgraph() + " " + target)));
            }
        }
        return reads;
    }

    private static String describe(OperationPlanner planner, Operation operation) {
        try {
            var plan = planner.prepare(operation.document(), null, operation.variables())
                    .plan();
            return planner.explain(operation.document(), null, operation.variables()) + withoutSubgraphs(plan);
        } catch (RequestRefusedException refused) {
            return refused.errors().toString();
        }
    }

    private static String withoutSubgraphs(Plan plan) {
        return plan.toString().replaceAll("subgraph=\\d+", "subgraph");
    }

    /** Reorders everything in a supergraph whose order means nothing. */
    private record Shuffle(Random random) {

        String of(String sdl) {
            var shuffled = Document.newDocument();
            for (Definition<?> definition : any(Parser.parse(sdl).getDefinitions())) {
                shuffled.definition(of(definition));
            }
            return AstPrinter.printAst(shuffled.build());
        }

        private Definition<?> of(Definition<?> definition) {
            return switch (definition) {
                case ObjectTypeDefinition type ->
                    type.transform(it -> it.directives(any(type.getDirectives()))
                            .implementz(any(type.getImplements()))
                            .fieldDefinitions(fields(type.getFieldDefinitions())));
                case InterfaceTypeDefinition type ->
                    type.transform(it -> it.directives(any(type.getDirectives()))
                            .implementz(any(type.getImplements()))
                            .definitions(fields(type.getFieldDefinitions())));
                case UnionTypeDefinition type ->
                    type.transform(
                            it -> it.directives(any(type.getDirectives())).memberTypes(any(type.getMemberTypes())));
                case EnumTypeDefinition type ->
                    type.transform(it -> it.enumValueDefinitions(any(type.getEnumValueDefinitions())));
                default -> definition;
            };
        }

        private List<FieldDefinition> fields(List<FieldDefinition> fields) {
            return any(fields).stream()
                    .map(field -> field.transform(it -> it.directives(this.<Directive>any(field.getDirectives()))))
                    .toList();
        }

        private <T> List<T> any(List<T> order) {
            var shuffled = new ArrayList<>(order);
            Collections.shuffle(shuffled, random);
            return shuffled;
        }
    }
}
