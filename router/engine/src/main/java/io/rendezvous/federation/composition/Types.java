package io.rendezvous.federation.composition;

import graphql.language.AstPrinter;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Questions about type references. */
final class Types {

    static final Set<String> BUILT_IN_SCALARS = Set.of("Int", "Float", "String", "Boolean", "ID");

    private Types() {}

    static String text(Type<?> type) {
        return AstPrinter.printAst(type);
    }

    static boolean same(Type<?> one, Type<?> other) {
        return text(one).equals(text(other));
    }

    static boolean isNonNull(Type<?> type) {
        return type instanceof NonNullType;
    }

    /** Whether it is a list, nullable or not. */
    static boolean isList(Type<?> type) {
        return nullable(type) instanceof ListType;
    }

    static Type<?> nullable(Type<?> type) {
        return type instanceof NonNullType nonNull ? nonNull.getType() : type;
    }

    /** The name inside all lists and non-nulls. */
    static String named(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> named(nonNull.getType());
            case ListType list -> named(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException("No type: " + type);
        };
    }

    @SuppressWarnings("rawtypes")
    static List<Type> names(Collection<String> names) {
        return names.stream().<Type>map(TypeName::new).toList();
    }
}
