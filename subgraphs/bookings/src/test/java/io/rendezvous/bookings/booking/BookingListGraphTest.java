package io.rendezvous.bookings.booking;

import static io.rendezvous.bookings.BookingsFixture.NOW;
import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.as;
import static io.rendezvous.bookings.BookingsFixture.booked;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.bookings.offer.Offers;
import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingListGraphTest {

    private static final String ALL = """
            query ($status: BookingStatus, $first: Int, $after: String) {
              bookings(status: $status, first: $first, after: $after) {
                edges { cursor node { id startsAt } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

    private final UUID community = aCommunity();
    private final Viewer staff = Viewers.staff(community);

    @Test
    void listsEveryBookingOnceLatestStartFirst() {
        var expected = IntStream.range(0, 7)
                .mapToObj(number -> NOW.plus(Duration.ofHours(number / 2)))
                .map(start -> aBooking(UUID.randomUUID(), "CONFIRMED", start))
                .toList();

        var seen = everyPage(null);

        assertThat(seen)
                .extracting(row -> row.get("id"))
                .doesNotHaveDuplicates()
                .hasSize(expected.size());
        assertThat(seen)
                .extracting(row -> row.get("startsAt"))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void listsThoseInOneState() {
        aBooking(UUID.randomUUID(), "CONFIRMED", NOW);
        aBooking(UUID.randomUUID(), "CANCELLED", NOW);
        aBooking(UUID.randomUUID(), "REQUESTED", NOW);
        aBooking(UUID.randomUUID(), "CANCELLED", NOW);

        assertThat(everyPage("CANCELLED")).hasSize(2);
        assertThat(everyPage("DECLINED")).isEmpty();
        assertThat(everyPage(null)).hasSize(4);
    }

    @Test
    void showsTheListToStaffOfTheCommunityOnly() {
        aBooking(UUID.randomUUID(), "CONFIRMED", NOW);

        assertThat(as(Viewers.member(community)).query(ALL).codes()).containsExactly("FORBIDDEN");
        assertThat(as(Viewers.partner(community)).query(ALL).codes()).containsExactly("FORBIDDEN");
        assertThat(as(Viewers.staff(aCommunity())).query(ALL).at("bookings.edges"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MSZib29raW5ncw", "MSZ1c2VycyZhbmEmMQ"})
    void refusesWhatIsNoCursorOfTheList(String cursor) {
        assertThat(as(staff).query(ALL, Map.of("after", cursor)).codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void showsAPersonWhatTheyHaveBooked() {
        var customer = Viewers.member(community);
        aBooking(customer.userId(), "COMPLETED", NOW.minus(Duration.ofDays(2)));
        aBooking(customer.userId(), "CONFIRMED", NOW.plus(Duration.ofDays(2)));
        aBooking(UUID.randomUUID(), "CONFIRMED", NOW);

        var answer = bookingsOf(customer, List.of(customer.userId()), 5);

        assertThat(answer.texts("_entities.0.bookings.edges", "node.startsAt"))
                .containsExactly("2026-11-25T12:00:00Z", "2026-11-21T12:00:00Z");
    }

    @Test
    void hidesWhatAPersonHasBookedFromOthers() {
        var customer = UUID.randomUUID();
        aBooking(customer, "CONFIRMED", NOW);

        for (var stranger : List.of(Viewers.member(community), Viewers.partner(community))) {
            assertThat(bookingsOf(stranger, List.of(customer), 5).body())
                    .hasToString("{\"data\":{\"_entities\":[{\"bookings\":null}]}}");
        }
        assertThat(bookingsOf(Viewers.staff(aCommunity()), List.of(customer), 5).at("_entities.0.bookings.edges"))
                .isEmpty();
        assertThat(bookingsOf(Viewers.member(aCommunity(), customer), List.of(customer), 5)
                        .at("_entities.0.bookings.edges"))
                .isEmpty();
    }

    @Test
    void findsThePagesOfManyPeopleByOneQuery() {
        var people = IntStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();
        people.subList(0, 19)
                .forEach(person -> IntStream.range(0, 3)
                        .forEach(day -> aBooking(person, "CONFIRMED", NOW.plus(Duration.ofDays(day)))));

        var answer = bookingsOf(staff, people, 2);

        assertThat(answer.statements()).hasSize(1);
        for (var person = 0; person < 19; person++) {
            assertThat(answer.texts("_entities.%d.bookings.edges".formatted(person), "node.startsAt"))
                    .containsExactly("2026-11-25T12:00:00Z", "2026-11-24T12:00:00Z");
            assertThat(answer.at("_entities.%d.bookings.pageInfo.hasNextPage".formatted(person))
                            .asBoolean())
                    .isTrue();
        }
        assertThat(answer.at("_entities.19.bookings"))
                .hasToString("{\"edges\":[],\"pageInfo\":{\"hasNextPage\":false}}");
    }

    @Test
    void continuesAfterTheCursorOfThePageBefore() {
        var customer = Viewers.member(community);
        IntStream.range(0, 5).forEach(day -> aBooking(customer.userId(), "CONFIRMED", NOW.plus(Duration.ofDays(day))));
        var user = new UserId(customer.userId());
        var first = as(customer)
                .entities("User", List.of(user), "{ bookings(first: 2) { pageInfo { endCursor } } }")
                .at("_entities.0.bookings.pageInfo.endCursor")
                .asString();

        var answer = as(customer).entities("User", List.of(user), """
                { top: bookings(first: 1) { edges { node { startsAt } } }
                  rest: bookings(after: "%s") { edges { node { startsAt } } pageInfo { hasPreviousPage hasNextPage } } }
                """.formatted(first));

        assertThat(answer.statements()).as("one for each of the pages").hasSize(2);
        assertThat(answer.texts("_entities.0.top.edges", "node.startsAt")).containsExactly("2026-11-27T12:00:00Z");
        assertThat(answer.texts("_entities.0.rest.edges", "node.startsAt"))
                .containsExactly("2026-11-25T12:00:00Z", "2026-11-24T12:00:00Z", "2026-11-23T12:00:00Z");
        assertThat(answer.at("_entities.0.rest.pageInfo"))
                .hasToString("{\"hasPreviousPage\":true,\"hasNextPage\":false}");
    }

    private Answer bookingsOf(Viewer viewer, List<UUID> people, int first) {
        return as(viewer)
                .entities(
                        "User",
                        people.stream().map(UserId::new).toList(),
                        "{ bookings(first: %d) { edges { node { startsAt } } pageInfo { hasNextPage } } }"
                                .formatted(first));
    }

    private List<Map<String, String>> everyPage(@Nullable String status) {
        var seen = new ArrayList<Map<String, String>>();
        var variables = new HashMap<String, Object>();
        variables.put("first", 2);
        variables.put("status", status);
        do {
            var answer = as(staff).query(ALL, variables);
            assertThat(answer.statements()).hasSize(1);
            answer.at("bookings.edges")
                    .forEach(edge -> seen.add(Map.of(
                            "id",
                            edge.at("/node/id").asString(),
                            "startsAt",
                            edge.at("/node/startsAt").asString())));
            variables.put(
                    "after",
                    answer.at("bookings.pageInfo.hasNextPage").asBoolean()
                            ? answer.at("bookings.pageInfo.endCursor").asString()
                            : null);
        } while (variables.get("after") != null);
        return seen;
    }

    private UUID aBooking(UUID customer, String status, Instant startsAt) {
        return booked(community, Offers.anHourEachDay("00:00", "00:00"), customer, status, startsAt);
    }
}
