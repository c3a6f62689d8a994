/** What a client asks for, from its JSON to the engine, and the refusals on the way. */
@NullMarked
package io.rendezvous.router.server.operation;

import org.jspecify.annotations.NullMarked;
