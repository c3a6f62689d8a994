/** What runs, in which order it starts and stops, and what each part is told. */
@NullMarked
package io.rendezvous.platform.launch;

import org.jspecify.annotations.NullMarked;
