package io.rendezvous.bookings.booking;

import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.page.PageRequest;

/** A page of what somebody has booked. */
public record CustomerPage(UserId customer, PageRequest page) {

    Position top() {
        return Position.before(page);
    }
}
