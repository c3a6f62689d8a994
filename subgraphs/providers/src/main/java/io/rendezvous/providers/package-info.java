/** Who offers what, where and when: the catalogue of each community. */
@NullMarked
package io.rendezvous.providers;

import org.jspecify.annotations.NullMarked;
