/** The category tree. */
@NullMarked
package io.rendezvous.providers.category;

import org.jspecify.annotations.NullMarked;
