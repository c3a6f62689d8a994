/** Domain events: written with the change they tell of, carried to Redis Streams, handled once. */
@NullMarked
package io.rendezvous.kit.event;

import org.jspecify.annotations.NullMarked;
