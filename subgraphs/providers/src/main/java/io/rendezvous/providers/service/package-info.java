/** What providers offer. */
@NullMarked
package io.rendezvous.providers.service;

import org.jspecify.annotations.NullMarked;
