/** The command line of the platform: everything in one JVM on embedded PostgreSQL and Redis. */
@NullMarked
package io.rendezvous.platform;

import org.jspecify.annotations.NullMarked;
