/** Who asks: the verified token as a person or a partner's program, and what they may do. */
@NullMarked
package io.rendezvous.kit.viewer;

import org.jspecify.annotations.NullMarked;
