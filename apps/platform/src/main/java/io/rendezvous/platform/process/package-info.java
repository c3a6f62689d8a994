/** Servers as child processes: unpacked, started without privileges, ended with this JVM. */
@NullMarked
package io.rendezvous.platform.process;

import org.jspecify.annotations.NullMarked;
