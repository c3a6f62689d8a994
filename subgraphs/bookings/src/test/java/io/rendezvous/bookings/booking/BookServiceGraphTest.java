package io.rendezvous.bookings.booking;

import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.as;
import static io.rendezvous.bookings.BookingsFixture.offered;
import static io.rendezvous.bookings.BookingsFixture.subgraph;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.bookings.offer.Offers;
import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookServiceGraphTest {

    private static final String BOOK = """
            mutation ($input: BookServiceInput!) {
              bookService(input: $input) {
                __typename
                ... on BookServiceSuccess { booking { id status startsAt endsAt note canCancel cancellableUntil createdAt
                  service { id } provider { id } customer { id }
                  price { service { minorUnits currency } platformFee { minorUnits } total { minorUnits currency } } } }
                ... on SlotTaken { message alternatives { startsAt endsAt } }
                ... on SlotNotOffered { message alternatives { startsAt } }
                ... on InvalidInput { message fields { field message } }
              }
            }
            """;
    private static final String TOMORROW_AT_TEN = "2026-11-24T10:00:00Z";

    private final UUID community = aCommunity();
    private final OfferedService service = offered(community, Offers.anHourEachDay("08:00", "18:00"));
    private final Viewer.Person customer = Viewers.member(community);

    @Test
    void bindsAtOnceWhatNeedsNoAnswer() {
        var answer = book(customer, service, Map.of("startsAt", TOMORROW_AT_TEN, "note", " Ring twice. "));

        var booking = answer.at("bookService.booking");
        assertThat(answer.at("bookService.__typename").asString()).isEqualTo("BookServiceSuccess");
        assertThat(booking.at("/status").asString()).isEqualTo("CONFIRMED");
        assertThat(booking.at("/startsAt").asString()).isEqualTo(TOMORROW_AT_TEN);
        assertThat(booking.at("/endsAt").asString()).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(booking.at("/note").asString()).isEqualTo("Ring twice.");
        assertThat(booking.at("/canCancel").asBoolean()).isFalse();
        assertThat(booking.at("/cancellableUntil").asString()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(booking.at("/createdAt").asString()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(booking.at("/service/id").asString()).isEqualTo(service.id().toString());
        assertThat(booking.at("/provider/id").asString())
                .isEqualTo(service.provider().toString());
        assertThat(booking.at("/customer/id").asString()).isEqualTo(new UserId(customer.userId()).toString());
        assertThat(booking.at("/price")).hasToString("""
                {"service":{"minorUnits":4000,"currency":"EUR"},"platformFee":{"minorUnits":400},\
                "total":{"minorUnits":4400,"currency":"EUR"}}""");
    }

    @Test
    void waitsForTheProviderWhereTheServiceSaysSo() {
        var onRequest = offered(community, Offers.onRequest(Offers.anHourEachDay("08:00", "18:00")));

        var answer = book(customer, onRequest, Map.of("startsAt", TOMORROW_AT_TEN));

        assertThat(answer.at("bookService.booking.status").asString()).isEqualTo("REQUESTED");
        assertThat(events(answer)).extracting(event -> event.get("type")).containsExactly("bookings.booking.requested");
    }

    @Test
    void tellsOtherSubgraphsInTheSameTransaction() {
        var answer = book(customer, service, Map.of("startsAt", TOMORROW_AT_TEN, "note", "Secret."));

        assertThat(events(answer)).singleElement().satisfies(event -> {
            assertThat(event)
                    .containsEntry("type", "bookings.booking.confirmed")
                    .containsEntry("community_id", community);
            assertThat(String.valueOf(event.get("data")))
                    .contains(
                            "\"providerOwnerId\": \"" + service.owner().uuid() + "\"",
                            "\"customerId\": \"" + customer.userId() + "\"",
                            "\"startsAt\": \"" + TOMORROW_AT_TEN + "\"",
                            "\"status\": \"CONFIRMED\"")
                    .doesNotContain("Secret");
        });
    }

    @Test
    void sellsASlotOnceAndOffersOthers() {
        book(customer, service, Map.of("startsAt", TOMORROW_AT_TEN));

        var second = book(Viewers.member(community), service, Map.of("startsAt", TOMORROW_AT_TEN));

        assertThat(second.at("bookService.__typename").asString()).isEqualTo("SlotTaken");
        assertThat(second.texts("bookService.alternatives", "startsAt"))
                .containsExactly(
                        "2026-11-24T11:00:00Z",
                        "2026-11-24T12:00:00Z",
                        "2026-11-24T13:00:00Z",
                        "2026-11-24T14:00:00Z",
                        "2026-11-24T15:00:00Z");
    }

    @Test
    void sellsNoTwoServicesOfAProviderForOneTime() {
        var longer = offered(community, Offers.lasting(90, service));
        book(customer, service, Map.of("startsAt", TOMORROW_AT_TEN));

        var overlapping = book(Viewers.member(community), longer, Map.of("startsAt", "2026-11-24T09:30:00Z"));
        var after = book(Viewers.member(community), longer, Map.of("startsAt", "2026-11-24T11:00:00Z"));

        assertThat(overlapping.at("bookService.__typename").asString()).isEqualTo("SlotTaken");
        assertThat(after.at("bookService.__typename").asString()).isEqualTo("BookServiceSuccess");
    }

    @Test
    void sellsASlotOnceHoweverManyWantItAtOnce() throws Exception {
        var attempts = IntStream.range(0, 200)
                .<Callable<Answer>>mapToObj(
                        _ -> () -> book(Viewers.member(community), service, Map.of("startsAt", TOMORROW_AT_TEN)))
                .toList();

        assertThat(outcomes(attempts)).isEqualTo(Map.of("BookServiceSuccess", 1L, "SlotTaken", 199L));
        assertThat(rows(
                        "select * from booking where service_id = ?",
                        service.id().uuid()))
                .hasSize(1);
        assertThat(rows("select * from outbox where community_id = ?", community))
                .hasSize(1);
    }

    @Test
    void answersARepeatedRequestWithTheSameBooking() throws Exception {
        var input = Map.of("startsAt", TOMORROW_AT_TEN, "idempotencyKey", "once", "note", "Ring twice.");
        var first = book(customer, service, input);

        assertThat(book(customer, service, input).body()).isEqualTo(first.body());
        assertThat(outcomes(List.of(
                        () -> book(customer, service, input),
                        () -> book(customer, service, input),
                        () -> book(customer, service, input))))
                .isEqualTo(Map.of("BookServiceSuccess", 3L));
        assertThat(rows("select * from outbox where community_id = ?", community))
                .hasSize(1);
    }

    @Test
    void booksOnceForARequestSentManyTimesAtOnce() throws Exception {
        var attempts = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(_ ->
                        () -> book(customer, service, Map.of("startsAt", TOMORROW_AT_TEN, "idempotencyKey", "once")))
                .toList();

        assertThat(outcomes(attempts)).isEqualTo(Map.of("BookServiceSuccess", 20L));
        assertThat(rows(
                        "select * from booking where service_id = ?",
                        service.id().uuid()))
                .hasSize(1);
    }

    @Test
    void refusesAKeyThatStandsForAnotherBooking() {
        book(customer, service, Map.of("startsAt", TOMORROW_AT_TEN, "idempotencyKey", "once"));

        var other = book(customer, service, Map.of("startsAt", "2026-11-24T11:00:00Z", "idempotencyKey", "once"));
        var someoneElses = book(
                Viewers.member(community),
                service,
                Map.of("startsAt", "2026-11-24T11:00:00Z", "idempotencyKey", "once"));

        assertThat(other.at("bookService.__typename").asString()).isEqualTo("InvalidInput");
        assertThat(other.texts("bookService.fields", "field")).containsExactly("idempotencyKey");
        assertThat(someoneElses.at("bookService.__typename").asString()).isEqualTo("BookServiceSuccess");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:00:00Z, in the past",
        "2026-11-24T10:30:00Z, off the grid",
        "2026-11-24T18:00:00Z, after hours",
        "2027-01-22T13:00:00Z, past the horizon",
        "9999-12-31T23:00:00Z, at the end of time",
        "0001-01-01T08:00:00Z, at its beginning"
    })
    void offersOtherTimesForOneThatIsNotOffered(String startsAt, String reason) {
        var answer = book(customer, service, Map.of("startsAt", startsAt));

        assertThat(answer.at("bookService.__typename").asString()).as(reason).isEqualTo("SlotNotOffered");
        assertThat(rows(
                        "select * from booking where service_id = ?",
                        service.id().uuid()))
                .isEmpty();
    }

    @Test
    void knowsNoServiceOfAnotherCommunity() {
        var foreign = offered(aCommunity(), Offers.anHourEachDay("08:00", "18:00"));

        for (var unknown : List.of(foreign, Offers.anHourEachDay("08:00", "18:00"))) {
            assertThat(book(customer, unknown, Map.of("startsAt", TOMORROW_AT_TEN))
                            .at("bookService"))
                    .hasToString("""
                    {"__typename":"SlotNotOffered","message":"The service can't be booked at this time.","alternatives":[]}""");
        }
    }

    @Test
    void tellsEverythingWrongWithTheInputAtOnce() {
        var answer = book(
                customer, service, Map.of("startsAt", TOMORROW_AT_TEN, "note", "n".repeat(501), "idempotencyKey", " "));

        assertThat(answer.at("bookService.__typename").asString()).isEqualTo("InvalidInput");
        assertThat(answer.texts("bookService.fields", "field")).containsExactly("note", "idempotencyKey");
        assertThat(answer.statements()).isEmpty();
    }

    @Test
    void needsThePermissionAndAPerson() {
        assertThat(book(
                                Viewers.without(Permission.WRITE_BOOKING, customer),
                                service,
                                Map.of("startsAt", TOMORROW_AT_TEN))
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(book(Viewers.partner(community), service, Map.of("startsAt", TOMORROW_AT_TEN))
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    private static Answer book(Viewer viewer, OfferedService service, Map<String, ?> rest) {
        var input = new HashMap<String, Object>(Map.of(
                "serviceId",
                service.id().toString(),
                "idempotencyKey",
                UUID.randomUUID().toString()));
        input.putAll(rest);
        return as(viewer).query(BOOK, Map.of("input", input));
    }

    private static Map<String, Long> outcomes(List<Callable<Answer>> attempts) throws Exception {
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            return together.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .collect(groupingBy(
                            answer -> answer.at("bookService.__typename").asString(), counting()));
        }
    }

    private static List<Map<String, Object>> events(Answer answer) {
        var booking = BookingId.valueOf(answer.at("bookService.booking.id").asString());
        return rows("select * from outbox where aggregate_id = ?", booking.uuid());
    }

    private static List<Map<String, Object>> rows(String sql, Object... arguments) {
        return subgraph().database().query(sql, arguments);
    }
}
