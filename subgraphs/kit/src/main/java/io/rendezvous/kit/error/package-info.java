/** Failures as the graph shows them: refusals with a code, and faults of an input field by field. */
@NullMarked
package io.rendezvous.kit.error;

import org.jspecify.annotations.NullMarked;
