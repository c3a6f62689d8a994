/** Matches, and how they are found. */
@NullMarked
package io.rendezvous.matching.match;

import org.jspecify.annotations.NullMarked;
