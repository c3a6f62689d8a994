/** The sign-in page, its throttle and the browser session. */
@NullMarked
package io.rendezvous.identity.signin;

import org.jspecify.annotations.NullMarked;
