package io.rendezvous.users.profile;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A field of an input that may be left out, which is not the same as null. */
record Change<T>(boolean given, @Nullable T value) {

    @SuppressWarnings("unchecked")
    static <T> Change<T> of(Map<String, Object> input, String field) {
        return new Change<>(input.containsKey(field), (T) input.get(field));
    }

    Change<T> map(UnaryOperator<@Nullable T> clean) {
        return new Change<>(given, clean.apply(value));
    }

    boolean removes() {
        return given && value == null;
    }

    /** For what can be removed. */
    @Nullable
    T orNullable(@Nullable T current) {
        return given ? value : current;
    }

    /** For what can't: null leaves it as it is. */
    T or(T current) {
        return value == null ? current : value;
    }
}
