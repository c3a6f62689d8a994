/** GraphQL over HTTP: negotiation, bodies, status codes, server-sent events. */
@NullMarked
package io.rendezvous.router.server.http;

import org.jspecify.annotations.NullMarked;
