package io.rendezvous.federation.planner;

import io.rendezvous.federation.plan.Fetch.Target;
import io.rendezvous.federation.plan.Representation;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.planner.Target.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The {@code _entities} fields of one call: drafts share one as far as their selections allow. */
final class EntityGroups {

    private record Member(Draft draft, PrintedSelection selection, TypeSet types) {

        boolean isLike(Draft other, PrintedSelection printed) {
            return draft.place() == other.place()
                    && draft.parts().equals(other.parts())
                    && draft.target().mode() == other.target().mode()
                    && (draft.target().mode() == Mode.OBJECT
                            || draft.target().type().equals(other.target().type()))
                    && selection.shape().equals(printed.shape());
        }
    }

    /** One {@code _entities} field. */
    static final class Group {

        private final Map<String, PrintedSelection> selections = new LinkedHashMap<>();
        private final List<Member> members = new ArrayList<>();

        /** The selection of {@code _entities}. */
        String text() {
            var fragments = new ArrayList<String>();
            selections.forEach((type, selection) -> fragments.add("... on " + type + " { " + selection.text() + " }"));
            return String.join(" ", fragments);
        }

        private void add(Draft draft, PrintedSelection selection) {
            selections.putIfAbsent(draft.target().type(), selection);
            for (var index = 0; index < members.size(); index++) {
                var member = members.get(index);
                if (member.isLike(draft, selection)) {
                    members.set(
                            index,
                            new Member(
                                    member.draft(),
                                    member.selection(),
                                    member.types().union(draft.types())));
                    return;
                }
            }
            members.add(new Member(draft, selection, draft.types()));
        }
    }

    private final QueryGraph graph;
    private final RuntimeTypes types;
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> variables = new TreeSet<>();

    EntityGroups(QueryGraph graph, RuntimeTypes types, List<Draft> drafts) {
        this.graph = graph;
        this.types = types;
        drafts.forEach(this::add);
    }

    List<Group> groups() {
        return groups;
    }

    /** The client's variables that the selections use, sorted. */
    Set<String> variables() {
        return variables;
    }

    private void add(Draft draft) {
        var subgraph = draft.target().subgraph();
        var printed = new SelectionPrinter(graph, subgraph, types::mustTell).print(draft.stand());
        variables.addAll(printed.variables());
        var group = groups.stream().filter(open -> fits(open, draft, printed)).findFirst();
        if (group.isEmpty()) {
            groups.add(new Group());
        }
        group.orElseGet(groups::getLast).add(draft, printed);
    }

    private boolean fits(Group group, Draft draft, PrintedSelection printed) {
        return group.selections.entrySet().stream().allMatch(entry -> {
            if (entry.getKey().equals(draft.target().type())) {
                return entry.getValue().text().equals(printed.text());
            }
            return areDisjoint(draft, entry.getKey()) && entry.getValue().canStandBeside(printed);
        });
    }

    private boolean areDisjoint(Draft draft, String other) {
        var possible = graph.supergraph().possible(other);
        return graph.possible(draft.target().vertex()).intersect(possible).isEmpty();
    }

    List<Target> targets(Group group) {
        return group.members.stream().map(this::target).toList();
    }

    private Target target(Member member) {
        var draft = member.draft();
        var isRuntimeType =
                draft.target().mode() == Mode.OBJECT && member.types().size() > 1;
        return new Target(
                draft.place().id(),
                types.guard(draft.place(), member.types()),
                new Representation(isRuntimeType ? null : draft.target().type(), draft.parts()),
                member.selection().shape());
    }
}
