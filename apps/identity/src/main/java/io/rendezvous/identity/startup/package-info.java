/** Says in one sentence why identity does not start. */
@NullMarked
package io.rendezvous.identity.startup;

import org.jspecify.annotations.NullMarked;
