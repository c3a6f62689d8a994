/** What providers adds to people, whom users owns. */
@NullMarked
package io.rendezvous.providers.user;

import org.jspecify.annotations.NullMarked;
