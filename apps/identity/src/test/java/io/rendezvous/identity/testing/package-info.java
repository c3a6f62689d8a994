/** A real server on a real database, and a browser to look at it with. */
@NullMarked
package io.rendezvous.identity.testing;

import org.jspecify.annotations.NullMarked;
