package io.rendezvous.providers.provider;

import io.r2dbc.spi.Readable;
import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.provider.Provider.Coordinates;
import io.rendezvous.providers.provider.Provider.Rating;
import io.rendezvous.providers.provider.Provider.Verification;
import io.rendezvous.providers.user.User;
import io.rendezvous.providers.user.UserId;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
public class ProviderRepository {

    private final DatabaseClient database;

    ProviderRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Provider> find(Set<ProviderId> ids) {
        return database.sql("select * from provider where id = any(:ids)")
                .bind("ids", ids.stream().map(ProviderId::uuid).toArray(UUID[]::new))
                .map(ProviderRepository::provider)
                .all();
    }

    Flux<Provider> ownedBy(Set<UserId> owners) {
        return database.sql("select * from provider where owner_id = any(:owners)")
                .bind("owners", owners.stream().map(UserId::uuid).toArray(UUID[]::new))
                .map(ProviderRepository::provider)
                .all();
    }

    /** Empty without one. Locks it, so that changes to what it offers come one after the other. */
    public Mono<Provider> ownedByForUpdate(UserId owner) {
        return database.sql("select * from provider where owner_id = :owner for update")
                .bind("owner", owner.uuid())
                .map(ProviderRepository::provider)
                .one();
    }

    public static Provider provider(Readable row) {
        return new Provider(
                new ProviderId(row.get("id", UUID.class)),
                new CategoryId(row.get("category_id", UUID.class)),
                new User(new UserId(row.get("owner_id", UUID.class))),
                row.get("business_name", String.class),
                row.get("bio", String.class),
                row.get("city", String.class),
                new Coordinates(row.get("latitude", Double.class), row.get("longitude", Double.class)),
                row.get("time_zone", String.class),
                row.get("currency", String.class),
                Verification.valueOf(row.get("verification", String.class)),
                row.get("response_time_minutes", Integer.class),
                rating(row.get("stars_average", Double.class), row.get("stars_count", Integer.class)));
    }

    private static Rating rating(double average, int count) {
        return new Rating(count == 0 ? null : average, count);
    }
}
