/**
 * What federation promises, feature by feature: each folder of {@code src/test/resources/conformance} is a small graph with the
 * answers that one server with the same data would give. A folder has
 *
 * <ul>
 *   <li>{@code <name>.graphqls} for each subgraph ({@code <name>.fed1.graphqls} if it is of Federation 1),
 *   <li>{@code data.json} with what each subgraph knows, as {@link io.rendezvous.federation.conformance.Knowledge} reads it,
 *   <li>documents, {@code *.graphql}, whose every operation is a case,
 *   <li>{@code answers.json} with an {@link io.rendezvous.federation.conformance.Answer} for each operation, by its name.
 * </ul>
 */
@NullMarked
package io.rendezvous.federation.conformance;

import org.jspecify.annotations.NullMarked;
