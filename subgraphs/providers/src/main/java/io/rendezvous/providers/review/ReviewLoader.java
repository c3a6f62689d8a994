package io.rendezvous.providers.review;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class ReviewLoader extends BatchLoader<ReviewId, Review> {

    private final ReviewRepository reviews;

    ReviewLoader(Tenancy tenancy, ReviewRepository reviews) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.reviews = reviews;
    }

    @Override
    protected Mono<Map<ReviewId, Review>> load(Set<ReviewId> ids, Viewer viewer) {
        return reviews.find(ids).collectMap(Review::id);
    }
}
