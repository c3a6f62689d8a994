/**
 * A client's operation before planning: checked against limits and the API schema, then rewritten without fragments.
 *
 * <pre>
 * document ─▶ OperationParser ─▶ ParsedOperation ─▶ SelectionBuilder ─▶ GuardedSelection: Place ── Fact
 *                              └▶ VariableCoercion                                        └▶ WriteProgram
 * </pre>
 */
@NullMarked
package io.rendezvous.federation.operation;

import org.jspecify.annotations.NullMarked;
