/** What customers say. */
@NullMarked
package io.rendezvous.providers.review;

import org.jspecify.annotations.NullMarked;
