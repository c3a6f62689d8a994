/** People, whom the users subgraph owns: known here by their ids. */
@NullMarked
package io.rendezvous.content.user;

import org.jspecify.annotations.NullMarked;
