/** The users subgraph: communities, the people in them, what they tell about themselves. */
@NullMarked
package io.rendezvous.users;

import org.jspecify.annotations.NullMarked;
