/** The embedded PostgreSQL: its data folder, its start and stop, its roles. */
@NullMarked
package io.rendezvous.platform.postgres;

import org.jspecify.annotations.NullMarked;
