/** Signs in and gets tokens over HTTP as any program would; for the launcher, the journeys and tests. */
@NullMarked
package io.rendezvous.identity.client;

import org.jspecify.annotations.NullMarked;
