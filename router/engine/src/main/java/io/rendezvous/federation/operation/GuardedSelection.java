package io.rendezvous.federation.operation;

import graphql.language.Field;
import io.rendezvous.federation.plan.WriteProgram;
import java.util.List;

/**
 * An operation without fragments and conditions: what to know at which place and for which runtime types, and how to write
 * it down.
 *
 * @param introspection the root fields that the engine answers itself
 */
public record GuardedSelection(Places places, Place root, WriteProgram program, List<Introspection> introspection) {

    /** {@code __schema} or {@code __type} with the slot of the root that keeps the answer. */
    public record Introspection(int slot, Field field) {}
}
