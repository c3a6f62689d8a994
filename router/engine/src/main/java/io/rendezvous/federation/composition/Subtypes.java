package io.rendezvous.federation.composition;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which types stand for which others, by the word of any subgraph. */
final class Subtypes {

    private final Map<String, Set<String>> bySupertype = new HashMap<>();
    private final Map<String, Set<String>> interfaces = new HashMap<>();

    Subtypes(List<Subgraph> subgraphs) {
        for (var subgraph : subgraphs) {
            for (var type : subgraph.types().values()) {
                type.interfaces().forEach(name -> add(name, type.name()));
                interfaces
                        .computeIfAbsent(type.name(), _ -> new LinkedHashSet<>())
                        .addAll(type.interfaces());
                if (type.definition() instanceof UnionTypeDefinition union) {
                    union.getMemberTypes().forEach(member -> add(union.getName(), Types.named(member)));
                }
            }
        }
    }

    private void add(String supertype, String subtype) {
        bySupertype.computeIfAbsent(supertype, _ -> new LinkedHashSet<>()).add(subtype);
    }

    /** Object and interface types that implement an interface or belong to a union. */
    Set<String> of(String supertype) {
        return bySupertype.getOrDefault(supertype, Set.of());
    }

    /** Interfaces that a type implements in any subgraph. */
    Set<String> interfacesOf(String type) {
        return interfaces.getOrDefault(type, Set.of());
    }

    /** Whether every value of one type is a value of the other; true when they are the same. */
    boolean isSubtype(Type<?> one, Type<?> other) {
        if (other instanceof NonNullType nonNull) {
            return one instanceof NonNullType && isSubtype(Types.nullable(one), nonNull.getType());
        }
        if (one instanceof NonNullType nonNull) {
            return isSubtype(nonNull.getType(), other);
        }
        if (one instanceof ListType list) {
            return other instanceof ListType otherList && isSubtype(list.getType(), otherList.getType());
        }
        return !(other instanceof ListType) && isSubtype(Types.named(one), Types.named(other));
    }

    private boolean isSubtype(String one, String other) {
        return one.equals(other) || of(other).contains(one);
    }
}
