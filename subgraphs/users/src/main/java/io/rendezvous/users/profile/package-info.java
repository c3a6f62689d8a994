/** What people tell about themselves, and how they change it. */
@NullMarked
package io.rendezvous.users.profile;

import org.jspecify.annotations.NullMarked;
