/** The first screen. */
@NullMarked
package io.rendezvous.bff.mobile.home;

import org.jspecify.annotations.NullMarked;
