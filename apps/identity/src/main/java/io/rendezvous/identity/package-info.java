/** The authorization server: who people and programs are, and the tokens that say so. */
@NullMarked
package io.rendezvous.identity;

import org.jspecify.annotations.NullMarked;
