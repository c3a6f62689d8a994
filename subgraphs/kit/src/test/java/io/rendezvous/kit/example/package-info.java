/** A small subgraph that uses everything the kit offers. */
@NullMarked
package io.rendezvous.kit.example;

import org.jspecify.annotations.NullMarked;
