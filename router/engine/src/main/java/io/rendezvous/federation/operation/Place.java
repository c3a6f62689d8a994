package io.rendezvous.federation.operation;

import io.rendezvous.federation.operation.Fact.Identity;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.schema.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in the response where objects stand, with what is to be known about them. The client's operation makes places
 * and facts; planning adds hidden ones for keys and requirements.
 */
public final class Place {

    private final Places all;
    private final int id;
    private final @Nullable Place parent;
    private final String path;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Fact, Asked> asked = new HashMap<>();
    private TypeSet possible;
    private boolean typenameWanted;

    Place(Places all, int id, @Nullable Place parent, String path, TypeSet possible) {
        this.all = all;
        this.id = id;
        this.parent = parent;
        this.path = path;
        this.possible = possible;
    }

    public int id() {
        return id;
    }

    public @Nullable Place parent() {
        return parent;
    }

    /** Response path without list steps; empty at the root. */
    public String path() {
        return path;
    }

    /** In the order of their slots. */
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The runtime types that objects here can have by the supergraph. */
    public TypeSet possible() {
        return possible;
    }

    /** Whether the response depends on the objects' runtime types. */
    public boolean typenameWanted() {
        return typenameWanted;
    }

    void wantTypename() {
        typenameWanted = true;
    }

    /** How the client first asked for a fact: under which response key, and for what below. */
    private record Asked(String key, String selection) {}

    /** A share of a client's field: the fact that answers it for these runtime types. */
    record Share(Fact fact, TypeSet types) {}

    /**
     * The facts for a field that the client selects on some runtime types. Types whose selections below the field differ get
     * facts of their own, and so do aliases: a null that bubbles up below one must not take what another has.
     *
     * @param selection what is selected below, as text
     * @param below the runtime types of the objects below
     * @param atOnce false in a deferred fragment
     */
    List<Share> want(Identity field, TypeSet types, String key, String selection, TypeSet below, boolean atOnce) {
        var shares = new ArrayList<Share>();
        var rest = types;
        for (var fact : facts) {
            if (fact.is(field)
                    && isShared(fact, key, selection)
                    && !fact.types().intersect(rest).isEmpty()) {
                shares.add(new Share(fact, fact.types().intersect(rest)));
                rest = rest.minus(fact.types());
            }
        }
        if (!rest.isEmpty()) {
            shares.add(new Share(extendOrAdd(field, rest, key, selection, below), rest));
        }
        shares.forEach(share -> share.fact().want(share.types(), atOnce));
        return shares;
    }

    private boolean isShared(Fact fact, String key, String selection) {
        var first = Objects.requireNonNull(asked.get(fact));
        return fact.child() == null
                || first.key().equals(key)
                || first.selection().equals(selection);
    }

    private Fact extendOrAdd(Identity field, TypeSet types, String key, String selection, TypeSet below) {
        for (var fact : facts) {
            if (fact.is(field) && new Asked(key, selection).equals(asked.get(fact))) {
                fact.extend(types);
                return fact;
            }
        }
        var added = add(field, types, key, below);
        asked.put(added, new Asked(key, selection));
        return added;
    }

    /** The fact for a field that a key or a requirement needs of one runtime type. */
    public Fact need(String name, Arguments arguments, int type, int lists, TypeSet below) {
        var field = new Identity(name, arguments, lists, below.isEmpty(), "");
        var types = TypeSet.of(type);
        Fact hidden = null;
        for (var fact : facts) {
            if (fact.is(field) && fact.types().contains(type)) {
                return fact;
            }
            if (fact.is(field) && !asked.containsKey(fact)) {
                hidden = fact;
            }
        }
        if (hidden == null) {
            return add(field, types, name, below);
        }
        hidden.extend(types);
        return hidden;
    }

    private Fact add(Identity field, TypeSet types, String key, TypeSet below) {
        var child = field.leaf() ? null : all.add(this, path.isEmpty() ? key : path + "." + key, below);
        var fact = new Fact(this, facts.size(), field, child, types);
        facts.add(fact);
        return fact;
    }

    void allow(TypeSet types) {
        possible = possible.union(types);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? "(root)" : path;
    }
}
