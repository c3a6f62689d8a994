package io.rendezvous.federation.execution;

import io.rendezvous.federation.json.JsonOutput;
import io.rendezvous.federation.plan.Representation;
import io.rendezvous.federation.plan.TypeSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Representation} with its constant text ready.
 *
 * @param typename the whole {@code "__typename":"X"} when it is constant
 */
record CompiledRepresentation(byte @Nullable [] typename, List<Part> parts) {

    /**
     * @param key {@code "name":}
     * @param nested null for a scalar
     */
    record Part(
            byte[] key,
            int slot,
            boolean mandatory,
            @Nullable TypeSet types,
            @Nullable Nested nested) {}

    record Nested(boolean withTypename, List<Part> parts) {}

    static CompiledRepresentation of(Representation representation) {
        var typename = representation.typename();
        return new CompiledRepresentation(
                typename == null ? null : text("\"__typename\":" + quoted(typename)),
                representation.parts().stream().map(part -> part(part, null)).toList());
    }

    private static Part part(Representation.Part part, @Nullable TypeSet types) {
        var nested = switch (part) {
            case Representation.Scalar _ -> null;
            case Representation.Nested deeper ->
                new Nested(
                        deeper.withTypename(),
                        deeper.parts().stream()
                                .map(guarded -> part(guarded.part(), guarded.types()))
                                .toList());
        };
        return new Part(text(quoted(part.name()) + ":"), part.slot(), part.mandatory(), types, nested);
    }

    private static String quoted(String name) {
        return new String(new JsonOutput(32).string(name).toByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
