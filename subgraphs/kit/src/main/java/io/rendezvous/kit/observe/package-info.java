/** The request id that a request carries through every process and into the log. */
@NullMarked
package io.rendezvous.kit.observe;

import org.jspecify.annotations.NullMarked;
