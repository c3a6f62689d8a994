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
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
                assertThat(describe(other, test.query()))
                        .as("%s %d", suite.name(), test.number())
                        .isEqualTo(describe(planner, test.query()));
            }
        }
    }

    private static String describe(OperationPlanner planner, String query) {
        try {
            var plan = planner.prepare(query, null, Map.of()).plan();
            return planner.explain(query, null, Map.of()) + withoutSubgraphs(plan);
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
