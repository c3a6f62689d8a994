/** What staff want of bookings. */
@NullMarked
package io.rendezvous.bff.admin.booking;

import org.jspecify.annotations.NullMarked;
