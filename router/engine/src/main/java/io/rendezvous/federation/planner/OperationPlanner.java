package io.rendezvous.federation.planner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.Directives;
import graphql.schema.GraphQLSchema;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.OperationParser;
import io.rendezvous.federation.operation.ParsedOperation;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.operation.SelectionBuilder;
import io.rendezvous.federation.operation.VariableCoercion;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.planner.FetchMerger.Call;
import io.rendezvous.federation.schema.Supergraph;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans operations over a supergraph. Safe for use by many threads; each operation is planned once. */
public final class OperationPlanner {

    private static final long CACHED_CHARACTERS = 32_000_000;
    private static final int CACHED_TABLES = 16;

    private record DocumentKey(String document, @Nullable String operationName) {}

    private record PlanKey(DocumentKey document, Map<String, Boolean> conditions, Circumstances circumstances) {}

    private record Routes(Set<String> labels, BitSet avoided) {}

    /** @param calls the plan's calls with the drafts that they came from, for explanations */
    record Planning(Plan plan, List<Call> calls) {}

    private final Supergraph supergraph;
    private final GraphQLSchema apiSchema;
    private final OverrideLabels labels;
    private final OperationParser parser;
    private final LoadingCache<Routes, HopTables> tables;
    private final Cache<DocumentKey, ParsedOperation> operations = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((DocumentKey key, ParsedOperation _) -> key.document().length() + 100)
            .build();
    private final Cache<PlanKey, Plan> plans = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((PlanKey key, Plan _) -> 4 * key.document().document().length() + 1_000)
            .build();

    public OperationPlanner(Supergraph supergraph, Limits limits) {
        this.supergraph = supergraph;
        labels = new OverrideLabels(supergraph);
        tables = Caffeine.newBuilder()
                .maximumSize(CACHED_TABLES)
                .build(routes ->
                        new HopTables(new QueryGraph(supergraph, routes.labels()), new CallCosts(routes.avoided())));
        apiSchema = supergraph.apiSchema().transform(schema -> schema.additionalDirective(Directives.DeferDirective));
        parser = new OperationParser(apiSchema, limits);
    }

    /** What clients see; the engine answers introspection from it. It has {@code @defer}. */
    public GraphQLSchema apiSchema() {
        return apiSchema;
    }

    /** The labels of gradual overrides in this graph, sorted. */
    public List<String> labels() {
        return labels.all();
    }

    /**
     * Prepares an operation whose whole answer comes at once.
     *
     * @throws RequestRefusedException when the operation can't run
     */
    public PlannedOperation prepare(
            String document, @Nullable String operationName, Map<String, @Nullable Object> variables) {
        return prepare(document, operationName, variables, Circumstances.USUAL);
    }

    /**
     * Parses, validates, coerces variables, plans or finds the plan in the cache.
     *
     * @throws RequestRefusedException when the operation can't run
     */
    public PlannedOperation prepare(
            String document,
            @Nullable String operationName,
            Map<String, @Nullable Object> variables,
            Circumstances circumstances) {
        var key = new DocumentKey(document, operationName);
        var operation = operations.get(key, _ -> parser.parse(document, operationName));
        var coerced = coerce(operation, variables);
        var plan = plans.get(
                new PlanKey(key, conditions(operation, coerced), labels.narrow(circumstances, document)),
                wanted -> plan(operation, wanted.conditions(), wanted.circumstances())
                        .plan());
        return new PlannedOperation(plan, coerced);
    }

    /**
     * The plan for people to read, with a reason for each fetch.
     *
     * @throws RequestRefusedException when the operation can't run
     */
    public String explain(String document, @Nullable String operationName, Map<String, @Nullable Object> variables) {
        var operation = parser.parse(document, operationName);
        var planning = plan(operation, conditions(operation, coerce(operation, variables)), Circumstances.USUAL);
        return new Explanation(supergraph, planning).text();
    }

    private Map<String, @Nullable Object> coerce(ParsedOperation operation, Map<String, @Nullable Object> variables) {
        return VariableCoercion.coerce(
                supergraph.apiSchema(), operation.definition().getVariableDefinitions(), variables);
    }

    private static Map<String, Boolean> conditions(ParsedOperation operation, Map<String, @Nullable Object> variables) {
        var conditions = new TreeMap<String, Boolean>();
        operation.conditions().forEach(name -> conditions.put(name, Boolean.TRUE.equals(variables.get(name))));
        return conditions;
    }

    private Planning plan(ParsedOperation operation, Map<String, Boolean> conditions, Circumstances circumstances) {
        var deferrable = circumstances.incremental() && operation.kind() != OperationKind.SUBSCRIPTION;
        var selection = SelectionBuilder.build(supergraph, operation, conditions, deferrable);
        var tables = this.tables.get(new Routes(circumstances.labels(), circumstances.avoided()));
        var graph = tables.graph();
        var roots = graph.roots(operation.kind());
        var budget = new Budget();
        var membership = new Membership(graph, tables, roots);
        var serial = operation.kind() != OperationKind.QUERY;
        var solver = new Solver(graph, tables, membership, roots, serial, budget);
        var builder = new DraftBuilder(graph, tables, solver, budget);
        var drafts = operation.kind() == OperationKind.MUTATION
                ? builder.buildSerially(selection)
                : builder.build(selection.root());
        var defers = selection.program().defers();
        var deferred = defers ? Deferral.of(drafts) : Set.<Draft>of();
        if (defers && deferred.isEmpty()) {
            return plan(operation, conditions, circumstances.atOnce());
        }
        var calls = new FetchMerger(supergraph, drafts, deferred).merge();
        var plan = new PlanCompiler(graph, operation, selection, drafts).compile(calls);
        if (operation.kind() == OperationKind.SUBSCRIPTION && plan.source() == null) {
            throw new RequestRefusedException(
                    ErrorCode.GRAPHQL_VALIDATION_FAILED, "A subscription selects exactly one field");
        }
        return new Planning(plan, calls);
    }
}
