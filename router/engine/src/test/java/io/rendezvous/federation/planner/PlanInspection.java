package io.rendezvous.federation.planner;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import io.rendezvous.federation.plan.Fetch;
import io.rendezvous.federation.plan.Fetch.EntityFetch;
import io.rendezvous.federation.plan.Fetch.RootFetch;
import io.rendezvous.federation.plan.OperationText;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.ReadShape;
import io.rendezvous.federation.plan.Representation.GuardedPart;
import io.rendezvous.federation.plan.Representation.Nested;
import io.rendezvous.federation.plan.Representation.Part;
import io.rendezvous.federation.plan.WriteProgram;
import io.rendezvous.federation.plan.WriteProgram.OutputType;
import io.rendezvous.federation.plan.WriteProgram.WriteField;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks that a plan can be executed: what every plan must hold, whatever it is for. */
record PlanInspection(Supergraph supergraph, Map<String, GraphQLSchema> subgraphs, Plan plan) {

    private record Cell(int position, int slot) {}

    void check() {
        checkOrder();
        operations().forEach((operation) -> checkOperation(operation.subgraph(), operation.text()));
        checkRepresentations();
        checkReads();
    }

    private record SubgraphOperation(int subgraph, OperationText text) {}

    private List<SubgraphOperation> operations() {
        var operations = new ArrayList<SubgraphOperation>();
        if (plan.source() != null) {
            operations.add(new SubgraphOperation(
                    plan.source().subgraph(), plan.source().operation()));
        }
        plan.fetches().forEach(fetch -> operations.add(new SubgraphOperation(fetch.subgraph(), fetch.operation())));
        return operations;
    }

    private void checkOrder() {
        for (var fetch : plan.fetches()) {
            assertThat(plan.fetches().get(fetch.id())).isSameAs(fetch);
            assertThat(fetch.after()).isSorted().doesNotHaveDuplicates().allMatch(before -> before < fetch.id());
        }
        for (var position : plan.positions()) {
            assertThat(plan.positions().get(position.id())).isSameAs(position);
        }
    }

    private void checkOperation(int subgraph, OperationText operation) {
        var schema = subgraph < 0
                ? supergraph.apiSchema()
                : subgraphs.get(supergraph.subgraphs().get(subgraph).name());
        var errors = new Validator().validateDocument(schema, Parser.parse(operation.text()), Locale.ENGLISH);
        assertThat(errors).as(operation.text()).isEmpty();
    }

    /** What a representation carries was read by fetches before. */
    private void checkRepresentations() {
        for (var fetch : plan.fetches()) {
            if (fetch instanceof EntityFetch entities) {
                var known = new HashSet<Cell>();
                if (plan.source() != null) {
                    collect(plan.source().into(), known);
                }
                before(fetch, new HashSet<>())
                        .forEach(id -> collect(plan.fetches().get(id), known));
                entities.groups()
                        .forEach(group -> group.targets().forEach(target -> {
                            assertThat(plan.positions().get(target.position()).target())
                                    .isTrue();
                            assertThat(target.into().position()).isEqualTo(target.position());
                            target.representation().parts().forEach(part -> checkPart(target.position(), part, known));
                        }));
            }
        }
    }

    private static void checkPart(int position, Part part, Set<Cell> known) {
        assertThat(known).as("%s at position %s", part, position).contains(new Cell(position, part.slot()));
        if (part instanceof Nested nested) {
            nested.parts().stream().map(GuardedPart::part).forEach(below -> checkPart(nested.position(), below, known));
        }
    }

    private Set<Integer> before(Fetch fetch, Set<Integer> found) {
        for (var id : fetch.after()) {
            if (found.add(id)) {
                before(plan.fetches().get(id), found);
            }
        }
        return found;
    }

    private static void collect(Fetch fetch, Set<Cell> cells) {
        switch (fetch) {
            case RootFetch root -> collect(root.into(), cells);
            case EntityFetch entities ->
                entities.groups().forEach(group -> group.targets().forEach(target -> collect(target.into(), cells)));
        }
    }

    private static void collect(ReadShape shape, Set<Cell> cells) {
        assertThat(shape.fields().stream().map(ReadShape.ReadField::responseKey))
                .doesNotHaveDuplicates();
        for (var field : shape.fields()) {
            cells.add(new Cell(shape.position(), field.slot()));
            if (field.child() != null) {
                collect(field.child(), cells);
            }
        }
    }

    /** Every slot that is written was read, unless no object at its position can be of a type that has it. */
    private void checkReads() {
        var read = new HashSet<Cell>();
        if (plan.source() != null) {
            collect(plan.source().into(), read);
        }
        plan.fetches().forEach(fetch -> collect(fetch, read));
        checkWrites(plan.writer(), read);
    }

    private void checkWrites(WriteProgram program, Set<Cell> read) {
        for (var field : program.fields()) {
            if (field instanceof WriteField.Value value) {
                if (value.types() == null) {
                    assertThat(read).as(value.coordinate()).contains(new Cell(program.position(), value.slot()));
                }
                if (objects(value.type()) instanceof WriteProgram below
                        && read.contains(new Cell(program.position(), value.slot()))) {
                    checkWrites(below, read);
                }
            }
        }
    }

    private static Object objects(OutputType type) {
        return switch (type) {
            case OutputType.ListType list -> objects(list.item());
            case OutputType.ObjectType object -> object.program();
            case OutputType.LeafType leaf -> leaf;
        };
    }
}
