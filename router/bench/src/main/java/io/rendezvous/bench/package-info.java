/** Micro-benchmarks of the engine's stages: {@code java -jar router/bench/target/bench.jar}. */
@NullMarked
package io.rendezvous.bench;

import org.jspecify.annotations.NullMarked;
