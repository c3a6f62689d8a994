/** The door of staff: the graph as they see it, and what they alone want of it. */
@NullMarked
package io.rendezvous.bff.admin;

import org.jspecify.annotations.NullMarked;
