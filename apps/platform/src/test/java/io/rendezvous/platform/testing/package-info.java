/** A platform in a process of its own, for tests that use it as people do. */
@NullMarked
package io.rendezvous.platform.testing;

import org.jspecify.annotations.NullMarked;
