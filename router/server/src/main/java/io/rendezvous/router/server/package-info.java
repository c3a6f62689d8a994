/** Puts the federation engine in front of clients. A program that has this on its class path is a door. */
@NullMarked
package io.rendezvous.router.server;

import org.jspecify.annotations.NullMarked;
