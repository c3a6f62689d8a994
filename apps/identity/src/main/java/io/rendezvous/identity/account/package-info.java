/** People's accounts, their roles and what the roles permit. */
@NullMarked
package io.rendezvous.identity.account;

import org.jspecify.annotations.NullMarked;
