/** The embedded Redis. */
@NullMarked
package io.rendezvous.platform.redis;

import org.jspecify.annotations.NullMarked;
