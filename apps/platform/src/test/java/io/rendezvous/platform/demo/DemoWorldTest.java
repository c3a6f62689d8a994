package io.rendezvous.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.platform.demo.DemoRows.Booking;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoWorldTest {

    private static final int PAGE = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final DemoWorld world = DemoWorld.of(7, TODAY);

    @Test
    void isTheSameForTheSameSeedAndDay() {
        assertThat(DemoWorld.of(7, TODAY)).isEqualTo(world);
        assertThat(DemoWorld.of(8, TODAY)).isNotEqualTo(world);
    }

    @Test
    void hasOneCommunityForEachBlueprint() {
        assertThat(world.communities())
                .extracting(populated -> populated.community().blueprint())
                .containsExactly("MARKETPLACE", "MATCHMAKING", "DATING", "COFFEE", "PODS");
    }

    @Test
    void fillsASecondPageOfEveryList() {
        for (var populated : world.communities()) {
            var member = populated.people().member().id();
            var firstProvider = populated.catalogue().providers().getFirst();
            assertThat(populated.people().all()).hasSizeGreaterThan(PAGE);
            assertThat(populated.catalogue().providers()).hasSizeGreaterThan(PAGE);
            assertThat(populated.catalogue().services())
                    .filteredOn(service -> service.provider().equals(firstProvider))
                    .hasSizeGreaterThan(PAGE);
            assertThat(populated.catalogue().reviews())
                    .filteredOn(review -> review.provider().equals(firstProvider.id()))
                    .hasSizeGreaterThan(PAGE);
            assertThat(populated.bookings())
                    .filteredOn(booking -> booking.customer().equals(member))
                    .hasSizeGreaterThan(PAGE);
            assertThat(populated.conversations())
                    .filteredOn(conversation -> conversation.participants().contains(member))
                    .hasSizeGreaterThan(PAGE);
            assertThat(populated.conversations().getFirst().messages()).hasSizeGreaterThan(PAGE);
            assertThat(populated.matches()).hasSizeGreaterThan(PAGE);
            assertThat(populated.articles()).hasSizeGreaterThan(PAGE);
            assertThat(populated.articles().getFirst().comments()).hasSizeGreaterThan(PAGE);
        }
    }

    @Test
    void neverBooksAProviderTwiceAtATime() {
        for (var populated : world.communities()) {
            var byProvider = populated.bookings().stream()
                    .collect(Collectors.groupingBy(
                            booking -> booking.service().provider().id()));
            for (var bookings : byProvider.values()) {
                var inOrder = bookings.stream()
                        .sorted(java.util.Comparator.comparing(Booking::startsAt))
                        .toList();
                for (var i = 1; i < inOrder.size(); i++) {
                    assertThat(inOrder.get(i).startsAt())
                            .isAfterOrEqualTo(inOrder.get(i - 1).endsAt());
                }
            }
        }
    }

    @Test
    void givesEveryRowAnIdOfItsOwn() {
        var ids = new HashSet<>();
        for (var populated : world.communities()) {
            populated
                    .people()
                    .all()
                    .forEach(person -> assertThat(ids.add(person.id())).isTrue());
            populated
                    .bookings()
                    .forEach(booking -> assertThat(ids.add(booking.id())).isTrue());
            populated.conversations().stream()
                    .flatMap(conversation -> conversation.messages().stream())
                    .forEach(message -> assertThat(ids.add(message.id())).isTrue());
            populated.articles().stream()
                    .flatMap(article -> article.comments().stream())
                    .forEach(comment -> assertThat(ids.add(comment.id())).isTrue());
        }
    }
}
