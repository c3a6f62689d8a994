package io.rendezvous.federation.execution;

import java.util.List;

/**
 * An object that a fetch left without its fields. Laid onto the tape at the end, when it is known what other fetches
 * brought.
 *
 * @param causes empty when there is no error
 * @param blockedBy the cell whose lack kept the object from being asked for, negative when there was none: the errors
 *     that explain the cell explain the fields
 */
record Unanswered(int header, CompiledRead shape, List<Fault.Cause> causes, int blockedBy) {}
