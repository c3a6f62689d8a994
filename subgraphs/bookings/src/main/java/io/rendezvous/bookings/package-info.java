/** Services booked at a time: what is free, who took it, and how a booking goes on. */
@NullMarked
package io.rendezvous.bookings;

import org.jspecify.annotations.NullMarked;
