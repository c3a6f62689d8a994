/** JSON as bytes: what executor and transports share, without a tree on the hot path. */
@NullMarked
package io.rendezvous.federation.json;

import org.jspecify.annotations.NullMarked;
