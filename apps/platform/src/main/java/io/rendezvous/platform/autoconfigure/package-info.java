/** Keeps the auto-configurations of one application out of its neighbours in the same JVM. */
@NullMarked
package io.rendezvous.platform.autoconfigure;

import org.jspecify.annotations.NullMarked;
