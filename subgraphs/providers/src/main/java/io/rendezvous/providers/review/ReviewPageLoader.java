package io.rendezvous.providers.review;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.PageLoader;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.providers.provider.ProviderId;
import java.util.Set;
import reactor.core.publisher.Flux;

/** What is said of each provider. */
@DgsDataLoader
public class ReviewPageLoader extends PageLoader<ProviderId, Review> {

    private final ReviewRepository reviews;

    ReviewPageLoader(Tenancy tenancy, ReviewRepository reviews) {
        super(tenancy, Permission.READ_CATALOGUE, Review::providerId, ReviewRepository::cursor);
        this.reviews = reviews;
    }

    @Override
    protected Flux<Review> rows(Set<ProviderId> parents, PageRequest page) {
        return reviews.page(parents, page);
    }
}
