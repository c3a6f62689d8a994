package io.rendezvous.federation.planner;

import io.rendezvous.federation.plan.Representation.Part;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts drafts together: one call per subgraph and depth, where depth is the number of calls that must come before. A draft
 * that nothing waits for joins a later call to its subgraph when that call is made anyway. What the first response waits
 * for and what only deferred fragments need stay apart.
 */
final class FetchMerger {

    /**
     * @param drafts that go into this call
     * @param absorbed those that became part of one of them
     */
    record Call(int subgraph, int depth, List<Draft> drafts, List<Draft> absorbed) {

        boolean isRoot() {
            return drafts.getFirst().isRoot();
        }
    }

    private record Bucket(int depth, String subgraph, boolean root, boolean deferred) {

        Bucket at(int other) {
            return new Bucket(other, subgraph, root, deferred);
        }
    }

    private final Supergraph supergraph;
    private final List<Draft> drafts;
    private final Set<Draft> deferred;
    private final Map<Draft, Integer> depths = new HashMap<>();
    private final Map<Draft, Integer> latest = new HashMap<>();

    /** @param deferred those of the drafts that only deferred fragments need */
    FetchMerger(Supergraph supergraph, List<Draft> drafts, Set<Draft> deferred) {
        this.supergraph = supergraph;
        this.drafts = drafts;
        this.deferred = deferred;
    }

    /** In an order in which each call comes after those that it waits for; within a depth by name of subgraph. */
    List<Call> merge() {
        drafts.forEach(this::depth);
        postpone();
        var calls = new ArrayList<Call>();
        buckets().forEach((bucket, members) -> {
            var kept = joined(members);
            var absorbed =
                    members.stream().filter(draft -> !kept.contains(draft)).toList();
            calls.add(new Call(members.getFirst().target().subgraph(), bucket.depth(), kept, absorbed));
        });
        return calls;
    }

    private int depth(Draft draft) {
        var known = depths.get(draft);
        if (known == null) {
            known = draft.after().stream().mapToInt(this::depth).max().orElse(-1) + 1;
            depths.put(draft, known);
        }
        return known;
    }

    private Map<Bucket, List<Draft>> buckets() {
        var buckets = new TreeMap<Bucket, List<Draft>>(Comparator.comparingInt(Bucket::depth)
                .thenComparing(Bucket::subgraph)
                .thenComparing(Bucket::root)
                .thenComparing(Bucket::deferred));
        for (var draft : drafts) {
            buckets.computeIfAbsent(bucket(draft), _ -> new ArrayList<>()).add(draft);
        }
        return buckets;
    }

    private Bucket bucket(Draft draft) {
        var name = supergraph.subgraphs().get(draft.target().subgraph()).name();
        return new Bucket(depth(draft), name, draft.isRoot(), deferred.contains(draft));
    }

    private void postpone() {
        findLatest();
        var buckets = buckets();
        for (var bucket : buckets.keySet().stream().toList().reversed()) {
            var members = Objects.requireNonNull(buckets.get(bucket));
            var limit = members.stream()
                    .mapToInt(draft -> Objects.requireNonNull(latest.get(draft)))
                    .min()
                    .orElseThrow();
            for (var depth = bucket.depth() + 1; depth <= limit && !bucket.root(); depth++) {
                var later = buckets.get(bucket.at(depth));
                if (later != null) {
                    move(members, depth);
                    later.addAll(members);
                    buckets.remove(bucket);
                    findLatest();
                    break;
                }
            }
        }
    }

    private void move(List<Draft> members, int depth) {
        members.forEach(draft -> depths.put(draft, depth));
    }

    /** The greatest depth that makes nobody wait longer. */
    private void findLatest() {
        var deepest = depths.values().stream().mapToInt(depth -> depth).max().orElse(0);
        drafts.forEach(draft -> latest.put(draft, deepest));
        drafts.forEach(draft -> draft.after().forEach(before -> latest.merge(before, depth(draft) - 1, Math::min)));
    }

    /** Drafts for the same objects become one where their representations agree. */
    private static List<Draft> joined(List<Draft> members) {
        var kept = new ArrayList<Draft>();
        for (var draft : members) {
            var host = kept.stream().filter(other -> absorb(other, draft)).findFirst();
            if (host.isEmpty()) {
                kept.add(draft);
            }
        }
        return kept;
    }

    private static boolean absorb(Draft host, Draft guest) {
        if (host.place() != guest.place()
                || !host.stand().vertex().equals(guest.stand().vertex())
                || !host.types().equals(guest.types())) {
            return false;
        }
        var parts = union(host.parts(), guest.parts());
        if (parts == null) {
            return false;
        }
        host.absorb(guest, parts);
        return true;
    }

    /** Null when the two contradict each other: different keys, or the same field with different arguments. */
    private static @Nullable List<Part> union(List<Part> one, List<Part> other) {
        if (!mandatory(one).equals(mandatory(other))) {
            return null;
        }
        var byName = new LinkedHashMap<String, Part>();
        one.forEach(part -> byName.put(part.name(), part));
        for (var part : other) {
            if (!byName.merge(part.name(), part, (mine, theirs) -> mine).equals(part)) {
                return null;
            }
        }
        return List.copyOf(byName.values());
    }

    private static List<Part> mandatory(List<Part> parts) {
        return parts.stream().filter(Part::mandatory).toList();
    }
}
