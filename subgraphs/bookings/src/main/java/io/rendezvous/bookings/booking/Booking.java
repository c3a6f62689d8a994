package io.rendezvous.bookings.booking;

import static io.rendezvous.bookings.booking.BookingStatus.CANCELLED;
import static io.rendezvous.bookings.booking.BookingStatus.COMPLETED;
import static io.rendezvous.bookings.booking.BookingStatus.CONFIRMED;
import static io.rendezvous.bookings.booking.BookingStatus.DECLINED;
import static io.rendezvous.bookings.booking.BookingStatus.REQUESTED;

import io.rendezvous.bookings.availability.FreeSlot;
import io.rendezvous.bookings.booking.CancelBookingResult.CancelBookingSuccess;
import io.rendezvous.bookings.booking.CancelBookingResult.CancellationWindowClosed;
import io.rendezvous.bookings.booking.ConfirmBookingResult.ConfirmBookingSuccess;
import io.rendezvous.bookings.booking.DeclineBookingResult.DeclineBookingSuccess;
import io.rendezvous.bookings.foreign.Provider;
import io.rendezvous.bookings.foreign.Service;
import io.rendezvous.bookings.foreign.User;
import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service at a time, between a customer and a provider. Its life is decided here: every act gives what the booking
 * becomes, or why it stays as it is.
 *
 * @param owner who runs the provider and answers for it
 * @param note what the customer wrote; null when nothing
 * @param idempotencyKey the customer's name for this booking
 */
public record Booking(
        BookingId id,
        Service service,
        Provider provider,
        User owner,
        User customer,
        BookingStatus status,
        Instant startsAt,
        Instant endsAt,
        PriceBreakdown price,
        @Nullable String note,
        String idempotencyKey,
        Instant createdAt) {

    /** How long before its start a booking can still be cancelled. */
    static final Duration NOTICE = Duration.ofHours(24);

    static Booking of(
            BookingId id, User customer, OfferedService offer, FreeSlot slot, BookServiceInput input, Instant now) {
        var status = switch (offer.confirmation()) {
            case INSTANT -> CONFIRMED;
            case ON_REQUEST -> REQUESTED;
        };
        return new Booking(
                id,
                new Service(offer.id()),
                new Provider(offer.provider()),
                new User(offer.owner()),
                customer,
                status,
                slot.startsAt(),
                slot.endsAt(),
                PriceBreakdown.of(offer.price()),
                input.note(),
                input.idempotencyKey(),
                now);
    }

    ConfirmBookingResult confirm(Instant now) {
        var booking = at(now);
        return booking.status.mayBecome(CONFIRMED)
                ? new ConfirmBookingSuccess(booking.in(CONFIRMED))
                : new BookingNotInState(booking);
    }

    DeclineBookingResult decline(Instant now) {
        var booking = at(now);
        return booking.status.mayBecome(DECLINED)
                ? new DeclineBookingSuccess(booking.in(DECLINED))
                : new BookingNotInState(booking);
    }

    CancelBookingResult cancel(Instant now) {
        var booking = at(now);
        if (!booking.status.mayBecome(CANCELLED)) {
            return new BookingNotInState(booking);
        }
        return now.isAfter(cancellableUntil())
                ? new CancellationWindowClosed(cancellableUntil())
                : new CancelBookingSuccess(booking.in(CANCELLED));
    }

    /**
     * What time alone makes of it: a request that nobody answered is declined at its start, a binding booking has taken
     * place at its end.
     */
    Booking at(Instant now) {
        return switch (status) {
            case REQUESTED -> now.isBefore(startsAt) ? this : in(DECLINED);
            case CONFIRMED -> now.isBefore(endsAt) ? this : in(COMPLETED);
            case DECLINED, CANCELLED, COMPLETED -> this;
        };
    }

    /** The last moment at which it can be cancelled. */
    public Instant cancellableUntil() {
        return startsAt.minus(NOTICE);
    }

    boolean canBeCancelledBy(Viewer viewer, Instant now) {
        return concerns(viewer) && cancel(now) instanceof CancelBookingSuccess;
    }

    boolean isVisibleTo(Viewer viewer) {
        return concerns(viewer) || viewer.may(Permission.MANAGE_BOOKINGS);
    }

    boolean isAnsweredBy(Viewer viewer) {
        return viewer.is(owner.id().uuid());
    }

    boolean concerns(Viewer viewer) {
        return viewer.is(customer.id().uuid()) || viewer.is(owner.id().uuid());
    }

    /** Whether it is what this input asks for, so that sending the input again is no second booking. */
    boolean answers(BookServiceInput input) {
        return service.id().equals(input.serviceId())
                && startsAt.equals(input.startsAt())
                && Objects.equals(note, input.note());
    }

    Booking in(BookingStatus next) {
        return new Booking(
                id, service, provider, owner, customer, next, startsAt, endsAt, price, note, idempotencyKey, createdAt);
    }
}
