/** Pages of a list: what was asked for, cursors that name a place, Relay connections. */
@NullMarked
package io.rendezvous.kit.page;

import org.jspecify.annotations.NullMarked;
