/** Entities that other subgraphs own, as far as bookings knows them: by their ids. */
@NullMarked
package io.rendezvous.bookings.foreign;

import org.jspecify.annotations.NullMarked;
