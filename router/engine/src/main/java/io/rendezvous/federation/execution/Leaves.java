package io.rendezvous.federation.execution;

import io.rendezvous.federation.execution.CompiledWrite.Output;
import io.rendezvous.federation.json.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Checks raw values against the scalars and enums of the client's schema and copies them. */
final class Leaves {

    private Leaves() {}

    /** False, and nothing written, when the value does not fit. */
    static boolean write(Output type, byte[] source, int offset, int length, JsonOutput output) {
        var first = source[offset];
        var fits = switch (type.leaf()) {
            case ANY -> true;
            case STRING -> first == '"';
            case BOOLEAN -> first == 't' || first == 'f';
            case FLOAT -> first == '-' || (first >= '0' && first <= '9');
            case INT -> isInt(source, offset, length);
            case ID -> first == '"' || isInteger(source, offset, length);
            case ENUM -> isAllowed(type, source, offset, length);
        };
        if (!fits) {
            return false;
        }
        if (type.leaf() == CompiledWrite.Leaf.ID && first != '"') {
            output.put('"').put(source, offset, length).put('"');
        } else {
            output.put(source, offset, length);
        }
        return true;
    }

    private static boolean isInt(byte[] source, int offset, int length) {
        if (!isInteger(source, offset, length) || length > 11) {
            return false;
        }
        if (length < 10) {
            return true;
        }
        var value = Long.parseLong(new String(source, offset, length, StandardCharsets.US_ASCII));
        return value == (int) value;
    }

    private static boolean isInteger(byte[] source, int offset, int length) {
        for (var at = offset; at < offset + length; at++) {
            var digit = source[at];
            if ((digit < '0' || digit > '9') && (digit != '-' || at > offset)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(Output type, byte[] source, int offset, int length) {
        var allowed = type.allowed();
        if (allowed == null) {
            return true;
        }
        for (var name : allowed) {
            if (Arrays.equals(name, 0, name.length, source, offset, offset + length)) {
                return true;
            }
        }
        return false;
    }
}
