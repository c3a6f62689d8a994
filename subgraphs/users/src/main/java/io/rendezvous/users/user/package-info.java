/** People in a community. */
@NullMarked
package io.rendezvous.users.user;

import org.jspecify.annotations.NullMarked;
