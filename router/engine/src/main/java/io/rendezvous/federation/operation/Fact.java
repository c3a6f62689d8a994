package io.rendezvous.federation.operation;

import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.schema.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Something to know about the objects at a place: a field with its arguments. It owns one slot of the place, however many
 * aliases ask for the same. Objects of different types, and aliases, may have their own facts of the same name when what is
 * asked below differs.
 */
public final class Fact {

    private final Place place;
    private final int slot;
    private final Identity identity;
    private final @Nullable Place child;
    private TypeSet types;
    private TypeSet wanted = TypeSet.NONE;
    private boolean immediate;

    /**
     * @param lists how many lists are nested in the field's type
     * @param serial tells apart equal fields of a mutation, which run once each; empty elsewhere
     */
    record Identity(String name, Arguments arguments, int lists, boolean leaf, String serial) {}

    Fact(Place place, int slot, Identity identity, @Nullable Place child, TypeSet types) {
        this.place = place;
        this.slot = slot;
        this.identity = identity;
        this.child = child;
        this.types = types;
    }

    public Place place() {
        return place;
    }

    public int slot() {
        return slot;
    }

    public String name() {
        return identity.name();
    }

    public Arguments arguments() {
        return identity.arguments();
    }

    /** Where the objects below stand; null for a leaf. */
    public @Nullable Place child() {
        return child;
    }

    /** The runtime types that have this fact in this slot. */
    public TypeSet types() {
        return types;
    }

    /** Those of {@link #types()} for which the client asks. */
    public TypeSet wanted() {
        return wanted;
    }

    /** Whether the client wants it in the first response, not only in a deferred fragment. */
    public boolean immediate() {
        return immediate;
    }

    boolean is(Identity other) {
        return identity.equals(other);
    }

    void extend(TypeSet more) {
        types = types.union(more);
    }

    void want(TypeSet more, boolean atOnce) {
        wanted = wanted.union(more);
        immediate |= atOnce;
    }

    @Override
    public String toString() {
        return identity.name() + identity.arguments();
    }
}
