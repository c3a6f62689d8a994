/** The door of phone apps: the graph as they see it, and what they alone want of it. */
@NullMarked
package io.rendezvous.bff.mobile;

import org.jspecify.annotations.NullMarked;
