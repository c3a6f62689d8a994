/** How the engine reaches subgraphs: one small interface, and the ways that come with the engine. */
@NullMarked
package io.rendezvous.federation.transport;

import org.jspecify.annotations.NullMarked;
