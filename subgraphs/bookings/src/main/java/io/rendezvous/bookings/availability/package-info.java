/** When a service is free: working hours in the provider's zone, less what is taken. */
@NullMarked
package io.rendezvous.bookings.availability;

import org.jspecify.annotations.NullMarked;
