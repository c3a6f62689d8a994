/** What people say about articles. */
@NullMarked
package io.rendezvous.content.comment;

import org.jspecify.annotations.NullMarked;
