package io.rendezvous.providers.service;

import io.r2dbc.spi.Readable;
import io.rendezvous.kit.money.Money;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.providers.provider.ProviderId;
import io.rendezvous.providers.service.Service.Confirmation;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class ServiceRepository {

    private static final String LIST = "services";
    private static final Cursor TOP = Cursor.of(LIST, -1, Bounds.LEAST_ID);

    private final DatabaseClient database;

    ServiceRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Service> find(Set<ServiceId> ids) {
        return database.sql("""
                        select service.*, provider.currency
                        from service join provider on provider.id = service.provider_id
                        where service.id = any(:ids)
                        """)
                .bind("ids", ids.stream().map(ServiceId::uuid).toArray(UUID[]::new))
                .map(ServiceRepository::service)
                .all();
    }

    /** The same page of each provider's active services, by price, then id. */
    Flux<Service> page(Set<ProviderId> providers, PageRequest page) {
        var after = page.after(TOP);
        return database.sql("""
                        select service.*, provider.currency
                        from provider
                        cross join lateral (
                            select * from service
                            where provider_id = provider.id and active
                              and (price_minor_units, id) > (:price, :id)
                            order by price_minor_units, id
                            limit :limit
                        ) service
                        where provider.id = any(:providers)
                        order by service.price_minor_units, service.id
                        """)
                .bind("providers", providers.stream().map(ProviderId::uuid).toArray(UUID[]::new))
                .bind("price", (int) after.number(0))
                .bind("id", after.uuid(1))
                .bind("limit", page.limit())
                .map(ServiceRepository::service)
                .all();
    }

    static Cursor cursor(Service service) {
        return Cursor.of(LIST, service.price().minorUnits(), service.id().uuid());
    }

    /** In the provider's community. */
    Mono<Void> add(Service service) {
        return database.sql("""
                        insert into service (id, community_id, provider_id, name, description,
                            duration_minutes, price_minor_units, confirmation)
                        select :id, community_id, id, :name, :description, :duration, :price, :confirmation
                        from provider where id = :provider
                        """)
                .bind("id", service.id().uuid())
                .bind("provider", service.providerId().uuid())
                .bind("name", service.name())
                .bind("description", service.description())
                .bind("duration", service.durationMinutes())
                .bind("price", service.price().minorUnits())
                .bind("confirmation", service.confirmation().name())
                .then();
    }

    private static Service service(Readable row) {
        return new Service(
                new ServiceId(row.get("id", UUID.class)),
                new ProviderId(row.get("provider_id", UUID.class)),
                row.get("name", String.class),
                row.get("description", String.class),
                row.get("duration_minutes", Integer.class),
                Money.of(row.get("price_minor_units", Integer.class), row.get("currency", String.class)),
                Confirmation.valueOf(row.get("confirmation", String.class)));
    }
}
