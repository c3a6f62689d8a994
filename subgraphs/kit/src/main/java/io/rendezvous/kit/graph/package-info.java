/** What every subgraph's schema has in common: scalars, batching, arguments that come with the request. */
@NullMarked
package io.rendezvous.kit.graph;

import org.jspecify.annotations.NullMarked;
