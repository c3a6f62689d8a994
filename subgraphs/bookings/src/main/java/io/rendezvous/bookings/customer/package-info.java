/** What bookings adds to the people who book. */
@NullMarked
package io.rendezvous.bookings.customer;

import org.jspecify.annotations.NullMarked;
