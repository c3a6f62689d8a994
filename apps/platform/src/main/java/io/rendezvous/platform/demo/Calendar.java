package io.rendezvous.platform.demo;

import io.rendezvous.platform.demo.DemoRows.Booking;
import io.rendezvous.platform.demo.DemoRows.Hours;
import io.rendezvous.platform.demo.DemoRows.Person;
import io.rendezvous.platform.demo.DemoRows.Provider;
import io.rendezvous.platform.demo.DemoRows.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has booked what: each provider's working days, past and future, in part. The named member has more than a page
 * of bookings, and so has the first provider.
 */
final class Calendar {

    private static final int DAYS_BACK = 40;
    private static final int DAYS_AHEAD = 12;

    private final Chance chance;
    private final Instant now;
    private final Vocabulary words;
    private final People people;
    private final List<Booking> bookings = new ArrayList<>();

    private Calendar(People people, Vocabulary words, Chance chance, Instant now) {
        this.people = people;
        this.words = words;
        this.chance = chance;
        this.now = now;
    }

    static List<Booking> of(Catalogue catalogue, People people, Vocabulary words, Chance chance, Instant now) {
        var calendar = new Calendar(people, words, chance, now);
        for (var provider : catalogue.providers()) {
            var offered = catalogue.services().stream()
                    .filter(service -> service.provider().equals(provider))
                    .toList();
            calendar.fill(
                    provider, offered, provider.equals(catalogue.providers().getFirst()) ? 1 : 4);
        }
        return List.copyOf(calendar.bookings);
    }

    /** One booking at the start of one in {@code sparseness} of the provider's spans of work: so none overlap. */
    private void fill(Provider provider, List<Service> offered, int sparseness) {
        var today = LocalDate.ofInstant(now, provider.timeZone());
        for (var day = today.minusDays(DAYS_BACK); day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            for (var hours : provider.hours()) {
                if (hours.weekday() == day.getDayOfWeek().getValue() && chance.oneIn(sparseness + 1)) {
                    book(provider, chance.pick(offered), day, hours);
                }
            }
        }
    }

    private void book(Provider provider, Service service, LocalDate day, Hours hours) {
        var startsAt = day.atTime(hours.opensAt()).atZone(provider.timeZone()).toInstant();
        var endsAt = startsAt.plus(Duration.ofMinutes(service.durationMinutes()));
        var customer = bookings.size() % 3 == 0 ? people.member() : chance.pick(people.members());
        bookings.add(new Booking(
                chance.id("booking", bookings.size()),
                service.community(),
                service,
                customer.id(),
                status(service, endsAt),
                startsAt,
                endsAt,
                note(customer),
                startsAt.isBefore(now) ? startsAt.minus(Duration.ofDays(3)) : now.minus(Duration.ofDays(1))));
    }

    private String status(Service service, Instant endsAt) {
        if (chance.oneIn(9)) {
            return "CANCELLED";
        }
        if (endsAt.isBefore(now)) {
            return "COMPLETED";
        }
        return service.confirmation().equals("INSTANT") ? "CONFIRMED" : "REQUESTED";
    }

    private @Nullable String note(Person customer) {
        return customer.equals(people.member()) || chance.oneIn(3) ? chance.pick(words.notes()) : null;
    }
}
