/** Cookie sessions for browsers: sign-in at identity, tokens that never reach the page. */
@NullMarked
package io.rendezvous.router.server.session;

import org.jspecify.annotations.NullMarked;
