/** Graph ids, and identifiers that sort by the time they were made. */
@NullMarked
package io.rendezvous.kit.id;

import org.jspecify.annotations.NullMarked;
