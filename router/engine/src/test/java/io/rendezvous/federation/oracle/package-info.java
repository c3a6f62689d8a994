/**
 * Random graphs, data and operations, answered by the engine over subgraphs and by graphql-java as one server: the answers are
 * equal.
 *
 * <pre>
 * RandomGraph ─▶ subgraphs ─▶ composition ─▶ Federation ── SubgraphServer …  the engine over them
 * RandomOperation ─▶ Operation ──────────────▶     └────── one server        graphql-java over the API schema
 * Data ─▶ Universe: what every field of every object says, for all of them
 *                                                  ▼
 *                                     Answer, Answer ─▶ Comparison
 * </pre>
 *
 * <p>{@code data} is compared exactly, order of keys included, and errors by path and, where a resolver made them, by message.
 * A federation may rightly differ from one server in this, and in nothing else:
 *
 * <ul>
 *   <li>Below a place that a bubbling null took there need not be all errors that one server found, for a subgraph is not asked
 *       about what is already lost (GraphQL 6.4.4 allows to cancel siblings). There is at least one, and none that the other
 *       does not have. The same holds for the mutations behind one whose failure leaves no data.
 *   <li>A field that nobody selected but a {@code @requires} needs may fail: an error without a path, and null for those that
 *       require it.
 *   <li>What a bubbling null took is null to those that require it, which may fail for it, below that null.
 *   <li>A null where none may be takes what a subgraph read beside it: keys, requirements, and what subgraphs that declare a
 *       field differently make of it. There invented data goes wrong in no such way; {@link
 *       io.rendezvous.federation.oracle.Soundness} computes where that is.
 * </ul>
 */
@NullMarked
package io.rendezvous.federation.oracle;

import org.jspecify.annotations.NullMarked;
