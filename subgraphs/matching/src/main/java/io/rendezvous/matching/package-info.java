/** Who fits whom. */
@NullMarked
package io.rendezvous.matching;

import org.jspecify.annotations.NullMarked;
