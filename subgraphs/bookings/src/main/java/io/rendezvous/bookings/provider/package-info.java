/** What bookings adds to services and their providers. */
@NullMarked
package io.rendezvous.bookings.provider;

import org.jspecify.annotations.NullMarked;
