/** What every page and answer shares: rendering, errors, request ids. */
@NullMarked
package io.rendezvous.identity.web;

import org.jspecify.annotations.NullMarked;
