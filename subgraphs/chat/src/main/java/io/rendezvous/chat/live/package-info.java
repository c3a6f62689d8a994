/** Messages as they arrive: from PostgreSQL what was missed, from Redis what is new. */
@NullMarked
package io.rendezvous.chat.live;

import org.jspecify.annotations.NullMarked;
