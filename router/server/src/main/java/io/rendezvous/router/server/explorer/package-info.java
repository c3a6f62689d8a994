/** A GraphQL explorer that needs no network. */
@NullMarked
package io.rendezvous.router.server.explorer;

import org.jspecify.annotations.NullMarked;
