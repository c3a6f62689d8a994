/** Trusted documents: which operations a door runs, and how clients name them. */
@NullMarked
package io.rendezvous.router.server.documents;

import org.jspecify.annotations.NullMarked;
