/** Five invented communities, one per blueprint, the same for the same seed and day. */
@NullMarked
package io.rendezvous.platform.demo;

import org.jspecify.annotations.NullMarked;
