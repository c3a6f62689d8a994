/** Things to read. */
@NullMarked
package io.rendezvous.content.article;

import org.jspecify.annotations.NullMarked;
