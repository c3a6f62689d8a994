/** Providers themselves. */
@NullMarked
package io.rendezvous.providers.provider;

import org.jspecify.annotations.NullMarked;
