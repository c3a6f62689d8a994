/** The first page. */
@NullMarked
package io.rendezvous.bff.web.home;

import org.jspecify.annotations.NullMarked;
