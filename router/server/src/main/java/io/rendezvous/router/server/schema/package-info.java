/** What the door serves: subgraph schemas composed, cut to a contract and handed to the engine. */
@NullMarked
package io.rendezvous.router.server.schema;

import org.jspecify.annotations.NullMarked;
