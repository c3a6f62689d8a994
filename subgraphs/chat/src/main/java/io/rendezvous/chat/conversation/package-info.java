/** Conversations and who is part of them. */
@NullMarked
package io.rendezvous.chat.conversation;

import org.jspecify.annotations.NullMarked;
