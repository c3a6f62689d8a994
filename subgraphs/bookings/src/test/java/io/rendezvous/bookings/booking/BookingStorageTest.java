package io.rendezvous.bookings.booking;

import static io.rendezvous.bookings.BookingsFixture.NOW;
import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.booked;
import static io.rendezvous.bookings.BookingsFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.bookings.offer.Offers;
import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class BookingStorageTest {

    private final UUID community = aCommunity();
    private final OfferedService service = Offers.anHourEachDay("08:00", "18:00");
    private final BookingRepository bookings = subgraph().bean(BookingRepository.class);
    private final Tenancy tenancy = subgraph().bean(Tenancy.class);

    @ParameterizedTest
    @CsvSource({"0, CONFIRMED, REQUESTED", "59, REQUESTED, CONFIRMED", "-59, CONFIRMED, CONFIRMED"})
    void holdsNoTwoBookingsOfAProviderThatOverlap(int minutesLater, String one, String other) {
        save(one, NOW);

        assertThatThrownBy(() -> save(other, NOW.plus(Duration.ofMinutes(minutesLater))))
                .rootCause()
                .hasMessageContaining("booking_slot_sold_once")
                .hasFieldOrPropertyWithValue("SQLState", "23P01");
    }

    @ParameterizedTest
    @CsvSource({"60, CONFIRMED", "-60, CONFIRMED", "0, DECLINED", "0, CANCELLED", "0, COMPLETED"})
    void holdsNeighboursAndWhatIsOver(int minutesLater, String status) {
        save("CONFIRMED", NOW);

        save(status, NOW.plus(Duration.ofMinutes(minutesLater)));
    }

    @Test
    void letsProvidersWorkAtTheSameTime() {
        save("CONFIRMED", NOW);

        booked(community, Offers.anHourEachDay("08:00", "18:00"), UUID.randomUUID(), "CONFIRMED", NOW);
    }

    @Test
    void keepsABookingAndItsEventTogether() {
        var kept = Bookings.aBooking();
        var lost = Bookings.aBooking();

        tenancy.writeIn(community, bookings.add(kept)).block();
        assertThatThrownBy(() -> tenancy.writeIn(
                                community, bookings.add(lost).then(Mono.error(new IllegalStateException("power cut"))))
                        .block())
                .hasMessage("power cut");

        assertThat(rows("select id from booking where id in (?, ?)", kept, lost))
                .containsExactly(Map.of("id", kept.id().uuid()));
        assertThat(rows("select aggregate_id from outbox where aggregate_id in (?, ?)", kept, lost))
                .containsExactly(Map.of("aggregate_id", kept.id().uuid()));
    }

    @Test
    void givesBackWhatWasStored() {
        var booking = Bookings.aBooking();

        var stored = tenancy.writeIn(community, bookings.add(booking)).block();

        assertThat(stored).isEqualTo(booking);
        assertThat(tenancy.writeIn(community, bookings.lock(booking.id())).block())
                .isEqualTo(booking);
    }

    private void save(String status, Instant startsAt) {
        booked(community, service, UUID.randomUUID(), status, startsAt);
    }

    private static List<Map<String, Object>> rows(String sql, Booking one, Booking other) {
        return subgraph().database().query(sql, one.id().uuid(), other.id().uuid());
    }
}
