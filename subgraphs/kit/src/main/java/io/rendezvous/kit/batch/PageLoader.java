package io.rendezvous.kit.batch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import graphql.relay.Connection;
import io.rendezvous.kit.page.Connections;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads a page of a list for many parents at once: one question for all parents that ask for the same page.
 *
 * @param <K> what names a parent
 * @param <R> a row: a node with whatever else its place in the list needs
 * @param <V> a node
 */
public abstract class PageLoader<K, R, V> extends BatchLoader<PageLoader.PageOf<K>, Connection<V>> {

    /** One parent's page. */
    public record PageOf<K>(K parent, PageRequest page) {}

    protected PageLoader(Tenancy tenancy) {
        super(tenancy);
    }

    /** In the list's order, of each parent up to {@link PageRequest#limit()}. */
    protected abstract Flux<R> page(Set<K> parents, PageRequest page);

    protected abstract K parent(R row);

    protected abstract Cursor cursor(R row);

    protected abstract V node(R row);

    @Override
    protected final Mono<Map<PageOf<K>, Connection<V>>> load(Set<PageOf<K>> keys, Viewer viewer) {
        var parentsByPage = keys.stream().collect(groupingBy(PageOf::page, mapping(PageOf::parent, toSet())));
        return Flux.fromIterable(parentsByPage.entrySet())
                .concatMap(entry -> connections(entry.getValue(), entry.getKey()))
                .collect(HashMap::new, Map::putAll);
    }

    private Mono<Map<PageOf<K>, Connection<V>>> connections(Set<K> parents, PageRequest page) {
        return page(parents, page).collect(groupingBy(this::parent)).map(rows -> {
            var connections = new HashMap<PageOf<K>, Connection<V>>();
            for (var parent : parents) {
                connections.put(
                        new PageOf<>(parent, page),
                        Connections.of(rows.getOrDefault(parent, List.of()), page, this::node, this::cursor));
            }
            return connections;
        });
    }
}
