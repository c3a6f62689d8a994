/** When providers work. */
@NullMarked
package io.rendezvous.providers.hours;

import org.jspecify.annotations.NullMarked;
