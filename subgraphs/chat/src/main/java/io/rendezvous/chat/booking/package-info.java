/** What chat adds to bookings, which bookings owns: a conversation for each that is binding. */
@NullMarked
package io.rendezvous.chat.booking;

import org.jspecify.annotations.NullMarked;
