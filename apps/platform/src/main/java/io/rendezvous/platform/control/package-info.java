/** What other terminals need of a running platform: that it runs, where, how well, and how to stop it. */
@NullMarked
package io.rendezvous.platform.control;

import org.jspecify.annotations.NullMarked;
