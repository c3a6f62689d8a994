/** The programs that may ask for tokens. */
@NullMarked
package io.rendezvous.identity.registration;

import org.jspecify.annotations.NullMarked;
