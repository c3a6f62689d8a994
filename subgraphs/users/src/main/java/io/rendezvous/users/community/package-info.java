/** The tenants and what product each of them is. */
@NullMarked
package io.rendezvous.users.community;

import org.jspecify.annotations.NullMarked;
