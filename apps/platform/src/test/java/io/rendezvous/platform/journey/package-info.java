/** What people do with the platform, from their doors to the database and back. */
@NullMarked
package io.rendezvous.platform.journey;

import org.jspecify.annotations.NullMarked;
