package io.rendezvous.federation.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the objects at one position for the client, in the order of the client's document.
 *
 * @param deferred what {@code @defer} lets the client have later of the same objects
 */
public record WriteProgram(int position, List<WriteField> fields, List<Deferred> deferred) {

    /** A program that writes everything at once. */
    public WriteProgram(int position, List<WriteField> fields) {
        this(position, fields, List.of());
    }

    /**
     * A deferred fragment.
     *
     * @param label as the client gave it, null when it gave none
     * @param types the fragment applies to objects of these runtime types; null for all
     * @param program its fields; may itself defer some
     */
    public record Deferred(@Nullable String label, @Nullable TypeSet types, WriteProgram program) {}

    /** Whether anything is deferred, here or below. */
    public boolean defers() {
        return !deferred.isEmpty() || below().stream().anyMatch(WriteProgram::defers);
    }

    /** How the objects below are written. */
    public List<WriteProgram> below() {
        return fields.stream()
                .filter(WriteField.Value.class::isInstance)
                .map(field -> ((WriteField.Value) field).type().program())
                .filter(Objects::nonNull)
                .toList();
    }

    public sealed interface WriteField {

        String responseKey();

        /** Written only for objects of these runtime types; null for all. */
        @Nullable
        TypeSet types();

        /** A field of the object. {@code coordinate} is {@code Type.field} of the API schema, for error messages. */
        record Value(String responseKey, @Nullable TypeSet types, int slot, String coordinate, OutputType type)
                implements WriteField {}

        /** The client's {@code __typename}. */
        record Typename(String responseKey, @Nullable TypeSet types) implements WriteField {}
    }

    /** The type of a value as the client's schema has it: decides how nulls bubble. */
    public sealed interface OutputType {

        boolean nonNull();

        /** How the objects, or those in the lists, are written; null for leaves. */
        @Nullable
        WriteProgram program();

        record ListType(boolean nonNull, OutputType item) implements OutputType {

            @Override
            public @Nullable WriteProgram program() {
                return item.program();
            }
        }

        /** @param program how each object is written */
        record ObjectType(boolean nonNull, WriteProgram program) implements OutputType {}

        /**
         * Scalars and enums.
         *
         * @param scalar the built-in scalar to check against ({@code Int}, {@code Float}, {@code String},
         *     {@code Boolean}, {@code ID}), or null to pass the value through
         * @param allowed the values of an enum as the client's schema knows them, or null when this is no enum
         */
        record LeafType(
                boolean nonNull,
                @Nullable String scalar,
                @Nullable Set<String> allowed) implements OutputType {

            @Override
            public @Nullable WriteProgram program() {
                return null;
            }
        }
    }
}
