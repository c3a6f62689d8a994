/** Where people talk. */
@NullMarked
package io.rendezvous.chat;

import org.jspecify.annotations.NullMarked;
