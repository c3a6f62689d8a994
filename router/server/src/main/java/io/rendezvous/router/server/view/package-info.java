/**
 * What a door adds to the graph for its own clients: a small DGS schema, executed in the door's process. A door that has
 * one brings DGS and names the schema in {@code rendezvous.door.view}.
 */
@NullMarked
package io.rendezvous.router.server.view;

import org.jspecify.annotations.NullMarked;
