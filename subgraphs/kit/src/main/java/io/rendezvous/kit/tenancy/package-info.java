/** Each transaction belongs to one community, and the database shows it nothing else. */
@NullMarked
package io.rendezvous.kit.tenancy;

import org.jspecify.annotations.NullMarked;
