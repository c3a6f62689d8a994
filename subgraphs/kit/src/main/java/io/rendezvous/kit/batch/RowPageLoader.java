package io.rendezvous.kit.batch;

import graphql.relay.Connection;
import io.rendezvous.kit.page.Connections;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageOf;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads a page of the list of each of many parents: one question for all parents that are asked for the same page.
 *
 * @param <K> what names a parent
 * @param <R> a row: a node, and whatever else its place in the list needs
 * @param <N> a node
 */
public abstract class RowPageLoader<K, R, N> extends BatchLoader<PageOf<K>, Connection<N>> {

    private final Function<R, K> parent;
    private final Function<R, N> node;
    private final Function<R, Cursor> cursor;

    protected RowPageLoader(
            Tenancy tenancy,
            Permission needed,
            Function<R, K> parent,
            Function<R, N> node,
            Function<R, Cursor> cursor) {
        super(tenancy, needed);
        this.parent = parent;
        this.node = node;
        this.cursor = cursor;
    }

    /** Up to {@link PageRequest#limit()} rows of each parent, those of one parent in the list's order. */
    protected abstract Flux<R> rows(Set<K> parents, PageRequest page);

    @Override
    protected final Mono<Map<PageOf<K>, Connection<N>>> load(Set<PageOf<K>> keys, Viewer viewer) {
        return Flux.fromIterable(PageOf.byPage(keys).entrySet())
                .concatMap(asked -> rows(asked.getValue(), asked.getKey())
                        .collectMultimap(parent)
                        .flatMapIterable(rows -> connections(asked.getValue(), asked.getKey(), rows)
                                .entrySet()))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Map<PageOf<K>, Connection<N>> connections(Set<K> parents, PageRequest page, Map<K, Collection<R>> rows) {
        return parents.stream()
                .collect(Collectors.toMap(
                        key -> new PageOf<>(key, page),
                        key -> Connections.of(List.copyOf(rows.getOrDefault(key, List.of())), page, node, cursor)));
    }
}
