package io.rendezvous.bookings.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.rendezvous.kit.page.PageRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of bookings, latest start first; each page with one row more than asked for when another page follows. */
@Repository
class BookingPages {

    private final DatabaseClient database;

    BookingPages(DatabaseClient database) {
        this.database = database;
    }

    /** Of the whole community; in any state when {@code status} is null. */
    Flux<Booking> all(@Nullable BookingStatus status, PageRequest page) {
        var top = Position.before(page);
        var query = database.sql("""
                        select * from booking
                        where (starts_at, id) < (:startsAt, :id) %s
                        order by starts_at desc, id desc
                        limit :limit
                        """.formatted(status == null ? "" : "and status = :status"))
                .bind("startsAt", top.startsAt().atOffset(ZoneOffset.UTC))
                .bind("id", top.id())
                .bind("limit", page.limit());
        return (status == null ? query : query.bind("status", status.name()))
                .map(BookingRow::booking)
                .all();
    }

    /** Of many customers at once; without those who have none on their page. */
    Mono<Map<CustomerPage, List<Booking>>> ofCustomers(List<CustomerPage> pages) {
        return database.sql("""
                        select wanted.place, booking.*
                        from unnest(:customers, :startsAt, :ids, :limits) with ordinality
                                 as wanted (customer_id, starts_at, id, size, place)
                        cross join lateral (
                            select * from booking
                            where booking.customer_id = wanted.customer_id
                              and (booking.starts_at, booking.id) < (wanted.starts_at, wanted.id)
                            order by booking.starts_at desc, booking.id desc
                            limit wanted.size
                        ) booking
                        order by wanted.place, booking.starts_at desc, booking.id desc
                        """)
                .bind("customers", column(pages, page -> page.customer().uuid(), UUID[]::new))
                .bind(
                        "startsAt",
                        column(pages, page -> page.top().startsAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .bind("ids", column(pages, page -> page.top().id(), UUID[]::new))
                .bind("limits", column(pages, page -> page.page().limit(), Integer[]::new))
                .map(row -> Map.entry(pages.get(row.get("place", Integer.class) - 1), BookingRow.booking(row)))
                .all()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static <T> T[] column(List<CustomerPage> pages, Function<CustomerPage, T> value, IntFunction<T[]> array) {
        return pages.stream().map(value).toArray(array);
    }
}
