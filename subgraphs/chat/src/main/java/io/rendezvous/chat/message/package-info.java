/** What is said. */
@NullMarked
package io.rendezvous.chat.message;

import org.jspecify.annotations.NullMarked;
