/** How people are chosen: a class behind one small interface for each way. */
@NullMarked
package io.rendezvous.matching.strategy;

import org.jspecify.annotations.NullMarked;
