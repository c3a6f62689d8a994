/** What matching adds to people, whom users owns. */
@NullMarked
package io.rendezvous.matching.user;

import org.jspecify.annotations.NullMarked;
