/** What the person who started the platform sees. */
@NullMarked
package io.rendezvous.platform.console;

import org.jspecify.annotations.NullMarked;
