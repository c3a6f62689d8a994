/** The first page of the desk. */
@NullMarked
package io.rendezvous.bff.admin.home;

import org.jspecify.annotations.NullMarked;
