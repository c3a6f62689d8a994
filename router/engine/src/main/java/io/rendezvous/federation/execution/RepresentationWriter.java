package io.rendezvous.federation.execution;

import io.rendezvous.federation.execution.CompiledRepresentation.Part;
import io.rendezvous.federation.json.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what identifies an object to another subgraph. */
final class RepresentationWriter {

    static final int COMPLETE = -1;
    static final int NO_TYPE = -2;

    private static final byte[] TYPENAME = "\"__typename\":\"".getBytes(StandardCharsets.UTF_8);

    private final Tape tape;
    private final TypeNames types;
    private final JsonOutput output;

    RepresentationWriter(Tape tape, TypeNames types, JsonOutput output) {
        this.tape = tape;
        this.types = types;
        this.output = output;
    }

    /**
     * Returns {@link #COMPLETE}; or else what stands in the way, and then the output holds a fragment: the index of the
     * cell without which there is no key, or {@link #NO_TYPE}.
     */
    int write(CompiledRepresentation representation, int header) {
        var typename = representation.typename();
        output.put('{');
        if (typename != null) {
            output.put(typename);
        } else if (!typename(header)) {
            return NO_TYPE;
        }
        return parts(representation.parts(), header, true);
    }

    private boolean typename(int header) {
        var type = tape.type(header);
        if (type >= 0) {
            output.put(TYPENAME).put(types.name(type)).put('"');
        }
        return type >= 0;
    }

    private int parts(List<Part> parts, int header, boolean comma) {
        var separate = comma;
        for (var part : parts) {
            if (part.types() != null && !part.types().contains(tape.type(header))) {
                continue;
            }
            if (separate) {
                output.put(',');
            }
            separate = true;
            output.put(part.key());
            var obstacle = value(part, header + 1 + part.slot());
            if (obstacle != COMPLETE) {
                return obstacle;
            }
        }
        output.put('}');
        return COMPLETE;
    }

    private int value(Part part, int index) {
        var cell = tape.value(tape.at(index));
        var nested = part.nested();
        var kind = Cell.kind(cell);
        if (nested == null && kind == Cell.LEAF_KIND) {
            output.put(tape.source(cell), Cell.offset(cell), Cell.length(cell));
            return COMPLETE;
        }
        if (nested != null && (kind == Cell.OBJECT_KIND || kind == Cell.LIST_KIND)) {
            return nested(nested, cell);
        }
        output.putNull();
        return part.mandatory() ? index : COMPLETE;
    }

    private int nested(CompiledRepresentation.Nested nested, long cell) {
        return switch (Cell.kind(cell)) {
            case Cell.OBJECT_KIND -> object(nested, Cell.index(cell));
            case Cell.LIST_KIND -> list(nested, Cell.index(cell));
            default -> {
                output.putNull();
                yield COMPLETE;
            }
        };
    }

    private int object(CompiledRepresentation.Nested nested, int header) {
        output.put('{');
        if (nested.withTypename() && !typename(header)) {
            return NO_TYPE;
        }
        return parts(nested.parts(), header, nested.withTypename());
    }

    private int list(CompiledRepresentation.Nested nested, int list) {
        output.put('[');
        for (var item = 1; item <= tape.length(list); item++) {
            if (item > 1) {
                output.put(',');
            }
            var obstacle = nested(nested, tape.value(tape.at(list + item)));
            if (obstacle != COMPLETE) {
                return obstacle;
            }
        }
        output.put(']');
        return COMPLETE;
    }
}
