package io.rendezvous.federation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call to one subgraph. */
public sealed interface Fetch {

    int id();

    /** Index into the supergraph's subgraphs; -1 is the engine itself, which answers introspection. */
    int subgraph();

    /** Ids of the fetches whose answers must be stored before this one starts; ascending. */
    List<Integer> after();

    OperationText operation();

    /** All variables but {@code representations}. */
    List<Binding> variables();

    /** Reads {@code data} into position 0. For a mutation, {@link #after()} keeps the order of root fields. */
    record RootFetch(
            int id, int subgraph, List<Integer> after, OperationText operation, List<Binding> variables, ReadShape into)
            implements Fetch {}

    /**
     * Fetches more of objects that are already stored. Every group is one aliased {@code _entities} field of the
     * operation.
     */
    record EntityFetch(
            int id,
            int subgraph,
            List<Integer> after,
            OperationText operation,
            List<Binding> variables,
            List<EntityGroup> groups)
            implements Fetch {}

    /**
     * @param responseKey the alias of the {@code _entities} field, {@code _entities} when it has none
     * @param variable the variable that carries this group's representations, without {@code $}
     * @param targets the positions whose objects are fetched; objects with equal representations are asked for once
     */
    record EntityGroup(String responseKey, String variable, List<Target> targets) {}

    /**
     * The objects to fetch at one position: those whose runtime type is in {@code types}.
     *
     * @param types null when every object at the position qualifies
     * @param into reads one item of {@code _entities}; its {@link ReadShape#position()} is {@code position}
     */
    record Target(int position, @Nullable TypeSet types, Representation representation, ReadShape into) {}
}
