/** People, as far as chat knows them. */
@NullMarked
package io.rendezvous.chat.user;

import org.jspecify.annotations.NullMarked;
