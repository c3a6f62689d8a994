/** The keys that sign tokens: kept encrypted in the database, replaced in time. */
@NullMarked
package io.rendezvous.identity.key;

import org.jspecify.annotations.NullMarked;
