/**
 * Runs plans.
 *
 * <pre>
 * Plan ─▶ Program            compiled once: shapes to read by, writers to answer by
 * Execution                  one request: starts fetches as their inputs arrive, until none is left
 *  ├─ Batch                  representations for one fetch, each distinct one once
 *  ├─ AnswerReader ─▶ Tape   answers as cells over the subgraphs' own bytes
 *  ├─ Answers                lays answers and their errors into the objects they belong to
 *  ├─ ResponseWriter         the response, with nulls bubbled and errors at the client's paths
 *  └─ PartWriter             the same in parts: what {@code @defer} puts off follows when FetchNeeds are met
 * </pre>
 */
@NullMarked
package io.rendezvous.federation.execution;

import org.jspecify.annotations.NullMarked;
