/** The graphql-transport-ws protocol. */
@NullMarked
package io.rendezvous.router.server.websocket;

import org.jspecify.annotations.NullMarked;
