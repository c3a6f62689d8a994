/** What browsers want of providers. */
@NullMarked
package io.rendezvous.bff.web.provider;

import org.jspecify.annotations.NullMarked;
