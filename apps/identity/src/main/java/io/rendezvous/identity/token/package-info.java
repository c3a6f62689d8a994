/** The protocol's endpoints, what tokens say and how they are kept. */
@NullMarked
package io.rendezvous.identity.token;

import org.jspecify.annotations.NullMarked;
