/** What a subgraph's tests stand on: real PostgreSQL and Redis, tokens, a GraphQL client, rules to hold. */
@NullMarked
package io.rendezvous.kit.testing;

import org.jspecify.annotations.NullMarked;
