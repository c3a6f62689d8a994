/** One log file for each part, though all of them share a JVM. */
@NullMarked
package io.rendezvous.platform.logs;

import org.jspecify.annotations.NullMarked;
