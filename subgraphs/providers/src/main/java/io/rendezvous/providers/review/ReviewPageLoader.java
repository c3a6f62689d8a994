package io.rendezvous.providers.review;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.PageLoader;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.providers.provider.ProviderId;
import java.util.Set;
import reactor.core.publisher.Flux;

/** What is said of each provider. */
@DgsDataLoader
public class ReviewPageLoader extends PageLoader<ProviderId, Review, Review> {

    private final ReviewRepository reviews;

    ReviewPageLoader(Tenancy tenancy, ReviewRepository reviews) {
        super(tenancy);
        this.reviews = reviews;
    }

    @Override
    protected Flux<Review> page(Set<ProviderId> parents, PageRequest page) {
        return reviews.page(parents, page);
    }

    @Override
    protected ProviderId parent(Review row) {
        return row.providerId();
    }

    @Override
    protected Cursor cursor(Review row) {
        return ReviewRepository.cursor(row);
    }

    @Override
    protected Review node(Review row) {
        return row;
    }
}
