/** The door of browsers: the graph as they see it, and what they alone want of it. */
@NullMarked
package io.rendezvous.bff.web;

import org.jspecify.annotations.NullMarked;
