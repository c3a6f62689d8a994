package io.rendezvous.kit.batch;

import graphql.GraphQLContext;
import io.rendezvous.kit.observe.RequestContext;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.MappedBatchLoaderWithContext;
import reactor.core.publisher.Mono;

/**
 * Loads what many rows ask for at once. A subclass is a {@code @DgsDataLoader} and asks the database one question for
 * all keys; it runs read-only in the viewer's community. Keys without a value in the map answer null.
 */
public abstract class BatchLoader<K, V> implements MappedBatchLoaderWithContext<K, V> {

    private final Tenancy tenancy;
    private final Permission needed;

    /** @param needed without it every key is refused with FORBIDDEN, however the viewer came upon it */
    protected BatchLoader(Tenancy tenancy, Permission needed) {
        this.tenancy = tenancy;
        this.needed = needed;
    }

    protected abstract Mono<Map<K, V>> load(Set<K> keys, Viewer viewer);

    @Override
    public final CompletionStage<Map<K, V>> load(Set<K> keys, BatchLoaderEnvironment environment) {
        var context = RequestContext.of(Objects.requireNonNull(environment.<GraphQLContext>getContext()));
        return tenancy.read(Mono.defer(() -> load(keys, allowed(Viewer.in(context)))))
                .contextWrite(context)
                .toFuture();
    }

    private Viewer allowed(Viewer viewer) {
        viewer.require(needed);
        return viewer;
    }
}
