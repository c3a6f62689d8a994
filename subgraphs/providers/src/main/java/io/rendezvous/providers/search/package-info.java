/** Finding providers: by words, category and distance. */
@NullMarked
package io.rendezvous.providers.search;

import org.jspecify.annotations.NullMarked;
