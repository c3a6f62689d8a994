/** From an operation's parameters to the engine's answer, the same for every protocol. */
@NullMarked
package io.rendezvous.router.server.execution;

import org.jspecify.annotations.NullMarked;
