/** Amounts of money as the graph shows them. */
@NullMarked
package io.rendezvous.kit.money;

import org.jspecify.annotations.NullMarked;
