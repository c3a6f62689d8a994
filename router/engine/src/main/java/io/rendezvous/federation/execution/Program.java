package io.rendezvous.federation.execution;

import io.rendezvous.federation.plan.Fetch;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.Position;
import io.rendezvous.federation.plan.TypeSet;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Plan} made ready to run, once for all its requests.
 *
 * @param dependents by fetch: the fetches that wait for it
 * @param first the fetches that the first response waits for: all of them unless something is deferred
 * @param contested by position: whether several reads bring objects to it, so that merging may change them
 */
record Program(
        Plan plan,
        TypeNames types,
        List<Step> steps,
        int[][] dependents,
        @Nullable CompiledRead event,
        CompiledWrite writer,
        BitSet first,
        boolean[] contested) {

    /** A fetch to run. */
    sealed interface Step {
        Fetch fetch();
    }

    record RootStep(Fetch.RootFetch fetch, CompiledRead into) implements Step {}

    record EntityStep(Fetch.EntityFetch fetch, List<Group> groups) implements Step {}

    record Group(String responseKey, String variable, List<Target> targets) {}

    record Target(int position, @Nullable TypeSet types, CompiledRepresentation representation, CompiledRead into) {

        boolean covers(int type) {
            return types == null || types.contains(type);
        }
    }

    static Program of(Plan plan) {
        var steps = plan.fetches().stream()
                .map(fetch -> step(fetch, plan.positions()))
                .toList();
        var source = plan.source();
        var event = source == null ? null : new CompiledRead(source.into(), plan.positions());
        var needs = new FetchNeeds(plan);
        return new Program(
                plan,
                new TypeNames(plan.typeNames()),
                steps,
                dependents(plan.fetches()),
                event,
                CompiledWrite.of(plan.writer(), needs),
                needs.first(),
                contested(plan.positions().size(), steps, event));
    }

    private static Step step(Fetch fetch, List<Position> positions) {
        return switch (fetch) {
            case Fetch.RootFetch root -> new RootStep(root, new CompiledRead(root.into(), positions));
            case Fetch.EntityFetch entity ->
                new EntityStep(
                        entity,
                        entity.groups().stream()
                                .map(group -> group(group, positions))
                                .toList());
        };
    }

    private static Group group(Fetch.EntityGroup group, List<Position> positions) {
        var targets = group.targets().stream()
                .map(target -> new Target(
                        target.position(),
                        target.types(),
                        CompiledRepresentation.of(target.representation()),
                        new CompiledRead(target.into(), positions)))
                .toList();
        return new Group(group.responseKey(), group.variable(), targets);
    }

    private static int[][] dependents(List<Fetch> fetches) {
        return fetches.stream()
                .map(parent -> IntStream.range(0, fetches.size())
                        .filter(child -> fetches.get(child).after().contains(parent.id()))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static boolean[] contested(int positions, List<Step> steps, @Nullable CompiledRead event) {
        var reads = new int[positions];
        for (var step : steps) {
            switch (step) {
                case RootStep root -> countBelow(root.into(), reads);
                case EntityStep entity ->
                    entity.groups().forEach(group -> group.targets().forEach(t -> countBelow(t.into(), reads)));
            }
        }
        if (event != null) {
            countBelow(event, reads);
        }
        var contested = new boolean[positions];
        for (var position = 0; position < positions; position++) {
            contested[position] = reads[position] > 1;
        }
        return contested;
    }

    private static void countBelow(CompiledRead shape, int[] reads) {
        for (var child : shape.children) {
            if (child != null) {
                reads[child.position]++;
                countBelow(child, reads);
            }
        }
    }
}
