package io.rendezvous.federation.execution;

import io.rendezvous.federation.json.JsonOutput;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.plan.WriteProgram;
import io.rendezvous.federation.plan.WriteProgram.OutputType;
import io.rendezvous.federation.plan.WriteProgram.WriteField;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link WriteProgram} with its constant text ready.
 *
 * @param typed whether what is written depends on the object's runtime type
 * @param deferred what follows later of the same object
 */
record CompiledWrite(Step[] steps, boolean typed, List<Part> deferred) {

    /** The slot number that stands for {@code __typename}. */
    static final int TYPENAME = -1;

    /**
     * A deferred fragment.
     *
     * @param needed the fetches that it waits for
     */
    record Part(@Nullable String label, @Nullable TypeSet types, CompiledWrite program, BitSet needed) {}

    /** @param key {@code "name":} */
    record Step(byte[] key, String responseKey, @Nullable TypeSet types, int slot, String coordinate, Output output) {}

    /**
     * A value's type.
     *
     * @param item of a list, else null
     * @param object of an object, else null
     * @param allowed the values of an enum with their quotes, else null
     */
    record Output(
            boolean nonNull,
            @Nullable Output item,
            @Nullable CompiledWrite object,
            Leaf leaf,
            byte @Nullable [][] allowed) {}

    enum Leaf {
        ANY,
        INT,
        FLOAT,
        STRING,
        BOOLEAN,
        ID,
        ENUM
    }

    private static final Output NAME = new Output(true, null, null, Leaf.STRING, null);

    static CompiledWrite of(WriteProgram program, FetchNeeds needs) {
        var steps = program.fields().stream().map(field -> step(field, needs)).toArray(Step[]::new);
        var parts = program.deferred().stream()
                .map(part -> new Part(part.label(), part.types(), of(part.program(), needs), needs.of(part.program())))
                .toList();
        var typed = Arrays.stream(steps).anyMatch(step -> step.slot() == TYPENAME || step.types() != null)
                || parts.stream().anyMatch(part -> part.types() != null);
        return new CompiledWrite(steps, typed, parts);
    }

    private static Step step(WriteField field, FetchNeeds needs) {
        var key = new JsonOutput(32).string(field.responseKey()).put(':').toByteArray();
        return switch (field) {
            case WriteField.Typename _ ->
                new Step(key, field.responseKey(), field.types(), TYPENAME, "__typename", NAME);
            case WriteField.Value value ->
                new Step(
                        key,
                        field.responseKey(),
                        field.types(),
                        value.slot(),
                        value.coordinate(),
                        output(value.type(), needs));
        };
    }

    private static Output output(OutputType type, FetchNeeds needs) {
        return switch (type) {
            case OutputType.ListType list ->
                new Output(list.nonNull(), output(list.item(), needs), null, Leaf.ANY, null);
            case OutputType.ObjectType object ->
                new Output(object.nonNull(), null, of(object.program(), needs), Leaf.ANY, null);
            case OutputType.LeafType leaf ->
                new Output(leaf.nonNull(), null, null, kind(leaf), allowed(leaf.allowed()));
        };
    }

    private static Leaf kind(OutputType.LeafType leaf) {
        if (leaf.allowed() != null) {
            return Leaf.ENUM;
        }
        return leaf.scalar() == null
                ? Leaf.ANY
                : switch (leaf.scalar()) {
                    case "Int" -> Leaf.INT;
                    case "Float" -> Leaf.FLOAT;
                    case "String" -> Leaf.STRING;
                    case "Boolean" -> Leaf.BOOLEAN;
                    case "ID" -> Leaf.ID;
                    default -> Leaf.ANY;
                };
    }

    private static byte @Nullable [][] allowed(@Nullable Set<String> names) {
        return names == null
                ? null
                : names.stream()
                        .sorted()
                        .map(name -> ('"' + name + '"').getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
    }
}
