/** Fields that leave their row, loaded for all rows at once. */
@NullMarked
package io.rendezvous.kit.batch;

import org.jspecify.annotations.NullMarked;
