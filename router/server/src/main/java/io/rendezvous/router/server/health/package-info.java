/** Whether the door takes requests. */
@NullMarked
package io.rendezvous.router.server.health;

import org.jspecify.annotations.NullMarked;
