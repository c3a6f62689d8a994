/** What phones want of bookings. */
@NullMarked
package io.rendezvous.bff.mobile.booking;

import org.jspecify.annotations.NullMarked;
