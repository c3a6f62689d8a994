/** A booking and its life: who may do what with it, in which state and until when. */
@NullMarked
package io.rendezvous.bookings.booking;

import org.jspecify.annotations.NullMarked;
