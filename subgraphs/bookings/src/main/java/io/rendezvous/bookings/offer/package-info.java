/** What can be booked and when its provider works: a read model, fed by the events of providers. */
@NullMarked
package io.rendezvous.bookings.offer;

import org.jspecify.annotations.NullMarked;
