package io.rendezvous.kit.error;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Collects everything wrong with an input, in the order it is asked. */
public final class FieldErrors {

    /** For the {@code message} of {@code InvalidInput}. */
    public static final String MESSAGE = "Some fields can't be accepted.";

    private final List<FieldError> errors = new ArrayList<>();

    public FieldErrors refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
        return this;
    }

    /** Null is accepted: nothing was said. Lengths are in characters as a person counts them (code points). */
    public FieldErrors length(String field, @Nullable String value, int least, int most) {
        if (value == null) {
            return this;
        }
        var length = value.strip().codePoints().count();
        return refuseIf(
                        length < least,
                        field,
                        "Write at least %,d character%s.".formatted(least, least == 1 ? "" : "s"))
                .refuseIf(length > most, field, "Write at most %,d characters.".formatted(most));
    }

    /** Null is accepted: nothing was said. */
    public FieldErrors size(String field, @Nullable List<?> values, int most) {
        return refuseIf(values != null && values.size() > most, field, "Give at most %,d.".formatted(most));
    }

    /** Null is accepted. The path of an element is {@code field[0]}. */
    public <T> FieldErrors each(String field, @Nullable List<T> values, BiConsumer<String, T> check) {
        var elements = values == null ? List.<T>of() : values;
        for (var index = 0; index < elements.size(); index++) {
            check.accept(field + "[" + index + "]", elements.get(index));
        }
        return this;
    }

    public boolean none() {
        return errors.isEmpty();
    }

    public List<FieldError> list() {
        return List.copyOf(errors);
    }
}
