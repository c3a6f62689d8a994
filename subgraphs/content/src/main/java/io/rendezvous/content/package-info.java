/** The content subgraph: what a community reads, and what people say about it. */
@NullMarked
package io.rendezvous.content;

import org.jspecify.annotations.NullMarked;
