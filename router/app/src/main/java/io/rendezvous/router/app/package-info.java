/** The router as a program: the public door, and the command line for whoever works on schemas. */
@NullMarked
package io.rendezvous.router.app;

import org.jspecify.annotations.NullMarked;
