/** Who is calling: bearer tokens verified against identity's keys. */
@NullMarked
package io.rendezvous.router.server.security;

import org.jspecify.annotations.NullMarked;
