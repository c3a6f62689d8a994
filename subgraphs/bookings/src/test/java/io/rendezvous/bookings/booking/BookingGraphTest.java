package io.rendezvous.bookings.booking;

import static io.rendezvous.bookings.BookingsFixture.NOW;
import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.as;
import static io.rendezvous.bookings.BookingsFixture.booked;
import static io.rendezvous.bookings.BookingsFixture.offered;
import static io.rendezvous.bookings.BookingsFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.bookings.offer.Offers;
import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingGraphTest {

    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
    private static final Instant TOMORROW = NOW.plus(Duration.ofHours(20));

    private final UUID community = aCommunity();
    private final OfferedService service = offered(community, Offers.anHourEachDay("00:00", "00:00"));
    private final Viewer customer = Viewers.member(community);
    private final Viewer.Person owner =
            Viewers.member(community, service.owner().uuid());

    @Test
    void showsItselfToBothSidesAndToStaffOnly() {
        var id = aBooking("CONFIRMED", NEXT_WEEK);

        for (var insider : List.of(customer, owner, Viewers.staff(community))) {
            assertThat(booking(insider, id).at("booking.status").asString()).isEqualTo("CONFIRMED");
        }
        for (var stranger : List.of(
                Viewers.member(community),
                Viewers.staff(aCommunity()),
                Viewers.member(aCommunity(), personOf(customer)))) {
            assertThat(booking(stranger, id).body()).hasToString("{\"data\":{\"booking\":null}}");
            assertThat(as(stranger)
                            .entities("Booking", List.of(id), "{ status }")
                            .body())
                    .hasToString("{\"data\":{\"_entities\":[null]}}");
        }
    }

    @Test
    void tellsBothSidesButNotStaffThatTheyMayCancel() {
        var id = aBooking("REQUESTED", NEXT_WEEK);

        assertThat(booking(customer, id).at("booking.canCancel").asBoolean()).isTrue();
        assertThat(booking(owner, id).at("booking.canCancel").asBoolean()).isTrue();
        assertThat(booking(Viewers.staff(community), id).at("booking.canCancel").asBoolean())
                .isFalse();
        assertThat(booking(customer, aBooking("CONFIRMED", TOMORROW))
                        .at("booking.canCancel")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void resolvesManyReferencesByOneQuery() {
        var ids = IntStream.range(0, 30)
                .mapToObj(hour -> aBooking("CONFIRMED", NEXT_WEEK.plus(Duration.ofHours(hour))))
                .toList();

        var answer =
                as(customer).entities("Booking", ids, "{ id startsAt price { total { minorUnits } } service { id } }");

        assertThat(answer.texts("_entities", "id"))
                .containsExactlyElementsOf(ids.stream().map(BookingId::toString).toList());
        assertThat(answer.statements()).hasSize(1);
    }

    @Test
    void becomesBindingWhenTheOwnerConfirms() {
        var id = aBooking("REQUESTED", NEXT_WEEK);

        assertThat(act(owner, "confirmBooking", id)).hasToString("""
                {"__typename":"ConfirmBookingSuccess","booking":{"status":"CONFIRMED"}}""");
        assertThat(events(id)).containsExactly("bookings.booking.confirmed");
        assertThat(act(owner, "confirmBooking", id)).hasToString("""
                {"__typename":"BookingNotInState","message":"This booking is confirmed already.","booking":{"status":"CONFIRMED"}}""");
        assertThat(events(id)).hasSize(1);
    }

    @Test
    void freesItsSlotWhenTheOwnerDeclines() {
        var id = aBooking("REQUESTED", NEXT_WEEK);

        assertThat(act(owner, "declineBooking", id)).hasToString("""
                {"__typename":"DeclineBookingSuccess","booking":{"status":"DECLINED"}}""");
        assertThat(events(id)).containsExactly("bookings.booking.declined");
        assertThat(act(owner, "declineBooking", id)).hasToString("""
                {"__typename":"BookingNotInState","message":"This booking was declined.","booking":{"status":"DECLINED"}}""");
        aBooking("REQUESTED", NEXT_WEEK);
    }

    @Test
    void isCalledOffByEitherSide() {
        for (var side : List.of(customer, owner)) {
            var id = aBooking("CONFIRMED", NEXT_WEEK);

            assertThat(act(side, "cancelBooking", id)).hasToString("""
                    {"__typename":"CancelBookingSuccess","booking":{"status":"CANCELLED"}}""");
            assertThat(events(id)).containsExactly("bookings.booking.cancelled");
            assertThat(act(side, "cancelBooking", id)).hasToString("""
                    {"__typename":"BookingNotInState","message":"This booking was cancelled.","booking":{"status":"CANCELLED"}}""");
        }
    }

    @Test
    void standsWhenItsNoticePeriodHasBegun() {
        var id = aBooking("CONFIRMED", TOMORROW);

        assertThat(act(customer, "cancelBooking", id)).hasToString("""
                {"__typename":"CancellationWindowClosed","message":"It is too late to cancel this booking.","closedAt":"2026-11-23T08:00:00Z"}""");
        assertThat(events(id)).isEmpty();
        assertThat(booking(customer, id).at("booking.status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void isAnsweredByTheOwnerAlone() {
        var id = aBooking("REQUESTED", NEXT_WEEK);

        for (var act : List.of("confirmBooking", "declineBooking")) {
            assertThat(attempt(customer, act, id).codes()).containsExactly("FORBIDDEN");
            assertThat(attempt(Viewers.staff(community), act, id).codes()).containsExactly("FORBIDDEN");
        }
        assertThat(attempt(Viewers.staff(community), "cancelBooking", id).codes())
                .containsExactly("FORBIDDEN");
        assertThat(booking(customer, id).at("booking.status").asString()).isEqualTo("REQUESTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmBooking", "declineBooking", "cancelBooking"})
    void isNotChangedWithoutThePermission(String act) {
        var id = aBooking("REQUESTED", NEXT_WEEK);
        var unable = Viewers.without(Permission.WRITE_BOOKING, owner);
        assertThat(attempt(unable, act, id).codes()).containsExactly("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmBooking", "declineBooking", "cancelBooking"})
    void isAsGoodAsUnknownToStrangers(String act) {
        var id = aBooking("REQUESTED", NEXT_WEEK);
        var unknown = attempt(customer, act, new BookingId(UUID.randomUUID()));

        assertThat(unknown.codes()).containsExactly("NOT_FOUND");
        for (var stranger : List.of(
                Viewers.member(community),
                Viewers.member(aCommunity(), service.owner().uuid()))) {
            var answer = attempt(stranger, act, id);
            assertThat(answer.at(act)).isEqualTo(unknown.at(act));
            assertThat(answer.body().at("/errors/0/message"))
                    .isEqualTo(unknown.body().at("/errors/0/message"));
            assertThat(answer.codes()).containsExactly("NOT_FOUND");
        }
        assertThat(events(id)).isEmpty();
    }

    @Test
    void isEitherConfirmedOrDeclinedWhenBothComeAtOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            var id = aBooking("REQUESTED", NEXT_WEEK.plus(Duration.ofHours(round)));

            var outcomes = together(
                    () -> act(owner, "confirmBooking", id).at("/__typename").asString(),
                    () -> act(owner, "declineBooking", id).at("/__typename").asString());

            assertThat(outcomes)
                    .contains("BookingNotInState")
                    .containsAnyOf("ConfirmBookingSuccess", "DeclineBookingSuccess");
            assertThat(events(id)).hasSize(1);
        }
    }

    @Test
    void refusesWhatIsNoIdOfABooking() {
        var answer = as(customer).query("{ booking(id: \"VXNlcjow\") { id } }");

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(as(customer)
                        .query("mutation { cancelBooking(input: {bookingId: \"x\"}) { __typename } }")
                        .codes())
                .containsExactly("BAD_USER_INPUT");
    }

    private BookingId aBooking(String status, Instant startsAt) {
        return new BookingId(booked(community, service, personOf(customer), status, startsAt));
    }

    private static Answer booking(Viewer viewer, BookingId id) {
        return as(viewer)
                .query("query ($id: ID!) { booking(id: $id) { status canCancel } }", Map.of("id", id.toString()));
    }

    private static tools.jackson.databind.JsonNode act(Viewer viewer, String act, BookingId id) {
        return attempt(viewer, act, id).at(act);
    }

    private static Answer attempt(Viewer viewer, String act, BookingId id) {
        var type = Character.toUpperCase(act.charAt(0)) + act.substring(1);
        var closed = act.equals("cancelBooking") ? "... on CancellationWindowClosed { closedAt }" : "";
        return as(viewer).query("""
                mutation ($id: ID!) {
                  %s(input: {bookingId: $id}) {
                    __typename
                    ... on %sSuccess { booking { status } }
                    ... on Error { message }
                    ... on BookingNotInState { booking { status } }
                    %s
                  }
                }
                """.formatted(act, type, closed), Map.of("id", id.toString()));
    }

    private static UUID personOf(Viewer viewer) {
        return viewer.requirePerson().userId();
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static List<Object> events(BookingId id) {
        return subgraph()
                .database()
                .query("select type from outbox where aggregate_id = ? order by position", id.uuid())
                .stream()
                .map(row -> row.get("type"))
                .toList();
    }
}
