/** Whom matching knows of, learnt from the events of users. */
@NullMarked
package io.rendezvous.matching.participant;

import org.jspecify.annotations.NullMarked;
