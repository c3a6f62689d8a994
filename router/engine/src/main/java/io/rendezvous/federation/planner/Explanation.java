package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.joining;

import graphql.language.AstPrinter;
import graphql.parser.Parser;
import io.rendezvous.federation.plan.Fetch;
import io.rendezvous.federation.plan.Fetch.EntityFetch;
import io.rendezvous.federation.plan.Fetch.RootFetch;
import io.rendezvous.federation.plan.OperationText;
import io.rendezvous.federation.plan.Plan.EventSource;
import io.rendezvous.federation.planner.FetchMerger.Call;
import io.rendezvous.federation.planner.OperationPlanner.Planning;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.stream.Stream;

/** A plan as text, with the reason for each call and what was not chosen. Costs are those that the solver weighs. */
final class Explanation {

    private final Supergraph supergraph;
    private final Planning planning;
    private final Alternatives alternatives;

    Explanation(Supergraph supergraph, Planning planning) {
        this.supergraph = supergraph;
        this.planning = planning;
        this.alternatives = new Alternatives(supergraph, new CallCosts(Circumstances.USUAL.avoided()));
    }

    String text() {
        var plan = planning.plan();
        var blocks = new ArrayList<String>();
        var calls = new ArrayList<>(planning.calls());
        var source = plan.source();
        if (source != null) {
            blocks.add(source(source, calls.removeFirst()));
        }
        for (var fetch : plan.fetches()) {
            blocks.add(fetch.subgraph() < 0 ? introspection(fetch) : fetch(fetch, calls.removeFirst()));
        }
        return blocks.isEmpty() ? "Nothing to fetch.\n" : String.join("\n", blocks);
    }

    private String source(EventSource source, Call call) {
        return "For each event from " + name(source.subgraph()) + "\n" + why(call) + operation(source.operation());
    }

    private static String introspection(Fetch fetch) {
        return "Fetch " + fetch.id() + " from the engine\n" + operation(fetch.operation());
    }

    private String fetch(Fetch fetch, Call call) {
        var after = fetch.after().stream().map(String::valueOf).collect(joining(", "));
        return "Fetch " + fetch.id() + " from " + name(fetch.subgraph()) + (after.isEmpty() ? "" : " after " + after)
                + places(fetch) + "\n" + why(call) + operation(fetch.operation());
    }

    private String name(int subgraph) {
        return supergraph.subgraphs().get(subgraph).name();
    }

    private String places(Fetch fetch) {
        return switch (fetch) {
            case RootFetch _ -> "";
            case EntityFetch entities ->
                entities.groups().stream()
                        .flatMap(group -> group.targets().stream())
                        .map(target -> path(target.position()))
                        .distinct()
                        .collect(joining(", ", " at ", ""));
        };
    }

    private String path(int position) {
        return planning.plan().positions().get(position).path();
    }

    private String why(Call call) {
        var reasons = call.drafts().stream().map(Explanation::why).map(reason -> "  why: " + reason + "\n");
        var rejected = call.drafts().stream()
                .flatMap(draft -> alternatives.of(draft).stream())
                .map(alternative -> "  not: " + alternative + "\n");
        return Stream.concat(reasons, rejected).distinct().collect(joining());
    }

    private static String why(Draft draft) {
        if (draft.isRoot()) {
            return read(draft);
        }
        var carried = draft.carried().stream()
                .map(requires -> " carrying \"" + requires + "\"")
                .collect(joining(" and"));
        return read(draft) + " of " + draft.target().type() + ", by key \"" + draft.key() + "\"" + carried;
    }

    private static String read(Draft draft) {
        var fields =
                draft.stand().readings().keySet().stream().map(Object::toString).toList();
        return fields.isEmpty() ? "__typename" : String.join(", ", fields);
    }

    private static String operation(OperationText operation) {
        return AstPrinter.printAst(Parser.parse(operation.text())).strip().indent(2);
    }
}
