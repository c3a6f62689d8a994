package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.operation.GuardedSelection;
import io.rendezvous.federation.operation.ParsedOperation;
import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.Fetch;
import io.rendezvous.federation.plan.Fetch.EntityFetch;
import io.rendezvous.federation.plan.Fetch.EntityGroup;
import io.rendezvous.federation.plan.Fetch.RootFetch;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.Plan.EventSource;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.plan.Position;
import io.rendezvous.federation.plan.Position.Slot;
import io.rendezvous.federation.planner.FetchMerger.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns calls into the plan that is executed. */
final class PlanCompiler {

    private final QueryGraph graph;
    private final ParsedOperation operation;
    private final GuardedSelection selection;
    private final RuntimeTypes types;
    private final OperationPrinter printer;
    private final Map<Draft, Integer> ids = new HashMap<>();
    private final List<Fetch> fetches = new ArrayList<>();
    private final Set<Place> targets = new HashSet<>();
    private @Nullable EventSource source;

    PlanCompiler(QueryGraph graph, ParsedOperation operation, GuardedSelection selection, List<Draft> drafts) {
        this.graph = graph;
        this.operation = operation;
        this.selection = selection;
        types = new RuntimeTypes(graph, selection.root(), drafts);
        printer = new OperationPrinter(operation);
    }

    /** @param calls each after those that it waits for */
    Plan compile(List<Call> calls) {
        for (var field : selection.introspection()) {
            fetches.add(Introspection.fetch(fetches.size(), field, operation, printer));
        }
        for (var call : calls) {
            if (!call.isRoot()) {
                fetches.add(entityFetch(call));
            } else if (operation.kind() == OperationKind.SUBSCRIPTION) {
                source = source(call);
            } else {
                fetches.add(rootFetch(call));
            }
        }
        var supergraph = graph.supergraph();
        return new Plan(
                operation.kind(),
                List.copyOf(fetches),
                source,
                selection.places().all().stream().map(this::position).toList(),
                selection.program(),
                supergraph.typeNames(),
                supergraph.hiddenTypes());
    }

    private PrintedSelection print(Draft draft) {
        return new SelectionPrinter(graph, draft.target().subgraph(), types::mustTell).print(draft.stand());
    }

    private EventSource source(Call call) {
        var printed = print(call.drafts().getFirst());
        var text = printer.root(operation.kind(), printed.text(), printed.variables());
        return new EventSource(call.subgraph(), text, printer.bindings(printed.variables()), printed.shape());
    }

    private RootFetch rootFetch(Call call) {
        var printed = print(call.drafts().getFirst());
        var text = printer.root(operation.kind(), printed.text(), printed.variables());
        return new RootFetch(
                number(call),
                call.subgraph(),
                after(call),
                text,
                printer.bindings(printed.variables()),
                printed.shape());
    }

    private EntityFetch entityFetch(Call call) {
        var entities = new EntityGroups(graph, types, call.drafts());
        var groups = new ArrayList<EntityGroup>();
        var texts = new ArrayList<String>();
        for (var group : entities.groups()) {
            var index = groups.size();
            texts.add(group.text());
            groups.add(new EntityGroup(
                    OperationPrinter.responseKey(index), printer.variable(index), entities.targets(group)));
        }
        call.drafts().forEach(draft -> targets.add(draft.place()));
        return new EntityFetch(
                number(call),
                call.subgraph(),
                after(call),
                printer.entities(texts, entities.variables()),
                printer.bindings(entities.variables()),
                List.copyOf(groups));
    }

    private int number(Call call) {
        call.drafts().forEach(draft -> ids.put(draft, fetches.size()));
        call.absorbed().forEach(draft -> ids.put(draft, fetches.size()));
        return fetches.size();
    }

    /** The source of a subscription has no id: everything is after it. */
    private List<Integer> after(Call call) {
        var after = new TreeSet<Integer>();
        for (var draft : call.drafts()) {
            draft.after().stream().filter(ids::containsKey).map(ids::get).forEach(after::add);
        }
        return List.copyOf(after);
    }

    private Position position(Place place) {
        var parent = place.parent();
        var slots = place.facts().stream().map(this::slot).toList();
        return new Position(
                place.id(),
                parent == null ? null : parent.id(),
                place.path(),
                types.known(place),
                slots,
                targets.contains(place));
    }

    private Slot slot(Fact fact) {
        var type = graph.supergraph().typeNames().get(fact.types().toArray()[0]);
        var child = fact.child();
        return new Slot(fact.slot(), type + "." + fact, child == null ? -1 : child.id());
    }
}
