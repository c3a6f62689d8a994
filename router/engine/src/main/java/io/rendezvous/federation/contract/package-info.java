/** What a door's clients see of a supergraph: contracts by tag, the API schema, and what changes between two of them. */
@NullMarked
package io.rendezvous.federation.contract;

import org.jspecify.annotations.NullMarked;
