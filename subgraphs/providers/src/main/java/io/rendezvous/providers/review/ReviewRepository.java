package io.rendezvous.providers.review;

import static java.time.ZoneOffset.UTC;

import io.r2dbc.spi.Readable;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.providers.provider.ProviderId;
import io.rendezvous.providers.user.User;
import io.rendezvous.providers.user.UserId;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

@Repository
class ReviewRepository {

    private static final String LIST = "reviews";
    private static final Cursor TOP = Cursor.of(LIST, Bounds.LATEST, Bounds.GREATEST_ID);

    private final DatabaseClient database;

    ReviewRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Review> find(Set<ReviewId> ids) {
        return database.sql("select * from review where id = any(:ids)")
                .bind("ids", ids.stream().map(ReviewId::uuid).toArray(UUID[]::new))
                .map(ReviewRepository::review)
                .all();
    }

    /** The same page of each provider's reviews, newest first. */
    Flux<Review> page(Set<ProviderId> providers, PageRequest page) {
        var after = page.after(TOP);
        return database.sql("""
                        select review.* from unnest(:providers) as provider (id)
                        cross join lateral (
                            select * from review
                            where provider_id = provider.id and (created_at, id) < (:createdAt, :id)
                            order by created_at desc, id desc
                            limit :limit
                        ) review
                        order by review.created_at desc, review.id desc
                        """)
                .bind("providers", providers.stream().map(ProviderId::uuid).toArray(UUID[]::new))
                .bind("createdAt", after.instant(0).atOffset(UTC))
                .bind("id", after.uuid(1))
                .bind("limit", page.limit())
                .map(ReviewRepository::review)
                .all();
    }

    static Cursor cursor(Review review) {
        return Cursor.of(LIST, review.createdAt(), review.id().uuid());
    }

    private static Review review(Readable row) {
        return new Review(
                new ReviewId(row.get("id", UUID.class)),
                new ProviderId(row.get("provider_id", UUID.class)),
                new User(new UserId(row.get("author_id", UUID.class))),
                row.get("stars", Short.class),
                row.get("title", String.class),
                row.get("text", String.class),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }
}
