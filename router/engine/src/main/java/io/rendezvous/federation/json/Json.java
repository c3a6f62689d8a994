package io.rendezvous.federation.json;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as Java values: {@code Map} in document order, {@code List}, {@code String}, {@code Integer} or wider,
 * {@code Double}, {@code Boolean}, null.
 */
public final class Json {

    private Json() {}

    public static byte[] encode(@Nullable Object value) {
        var output = new JsonOutput(256);
        write(value, output);
        return output.toByteArray();
    }

    /** Whatever is none of JSON's own kinds is written as the string it prints as. */
    public static void write(@Nullable Object value, JsonOutput output) {
        switch (value) {
            case null -> output.putNull();
            case String text -> output.string(text);
            case Boolean truth -> output.ascii(truth.toString());
            case Double number -> finite(number, number, output);
            case Float number -> finite(number, number.doubleValue(), output);
            case Number number -> output.ascii(number.toString());
            case Map<?, ?> map -> write(map, output);
            case Iterable<?> list -> write(list, output);
            default -> output.string(value.toString());
        }
    }

    private static void finite(Number number, double value, JsonOutput output) {
        if (Double.isFinite(value)) {
            output.ascii(number.toString());
        } else {
            output.putNull();
        }
    }

    private static void write(Map<?, ?> map, JsonOutput output) {
        var separator = '{';
        for (var entry : map.entrySet()) {
            output.put(separator).string(entry.getKey().toString()).put(':');
            write(entry.getValue(), output);
            separator = ',';
        }
        (separator == '{' ? output.put('{') : output).put('}');
    }

    private static void write(Iterable<?> list, JsonOutput output) {
        var separator = '[';
        for (var item : list) {
            output.put(separator);
            write(item, output);
            separator = ',';
        }
        (separator == '[' ? output.put('[') : output).put(']');
    }

    /** @throws JsonSyntaxException when {@code json} is not exactly one value */
    public static @Nullable Object decode(byte[] json) {
        var scanner = new JsonScanner(json);
        var value = read(scanner);
        scanner.end();
        return value;
    }

    /** Decodes the value at the scanner's position and passes it. */
    public static @Nullable Object read(JsonScanner scanner) {
        return switch (scanner.peek()) {
            case '{' -> object(scanner);
            case '[' -> list(scanner);
            case '"' -> string(scanner);
            case 't' -> literal(scanner, "true", true);
            case 'f' -> literal(scanner, "false", false);
            case 'n' -> nothing(scanner);
            default -> number(scanner);
        };
    }

    private static Map<String, @Nullable Object> object(JsonScanner scanner) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        scanner.enter('{');
        if (scanner.peek() != '}') {
            do {
                var key = string(scanner);
                scanner.expect(':');
                map.put(key, read(scanner));
            } while (scanner.take(','));
        }
        scanner.leave('}');
        return map;
    }

    private static List<@Nullable Object> list(JsonScanner scanner) {
        var list = new ArrayList<@Nullable Object>();
        scanner.enter('[');
        if (scanner.peek() != ']') {
            do {
                list.add(read(scanner));
            } while (scanner.take(','));
        }
        scanner.leave(']');
        return list;
    }

    private static Boolean literal(JsonScanner scanner, String word, boolean value) {
        scanner.literal(word);
        return value;
    }

    private static @Nullable Object nothing(JsonScanner scanner) {
        scanner.literal("null");
        return null;
    }

    private static Number number(JsonScanner scanner) {
        var from = scanner.position();
        scanner.value();
        var text = new String(scanner.bytes(), from, scanner.position() - from, StandardCharsets.US_ASCII);
        if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return Double.valueOf(text);
        }
        if (text.length() > 18) {
            return new BigInteger(text);
        }
        var value = Long.parseLong(text);
        return value == (int) value ? (Number) (int) value : (Number) value;
    }

    /** Decodes the string at the scanner's position and passes it. */
    public static String string(JsonScanner scanner) {
        scanner.peek();
        var from = scanner.position();
        scanner.string();
        var text = new String(scanner.bytes(), from + 1, scanner.position() - from - 2, StandardCharsets.UTF_8);
        return text.indexOf('\\') < 0 ? text : unescaped(text);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character != '\\') {
                plain.append(character);
                continue;
            }
            var kind = text.charAt(++i);
            switch (kind) {
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> plain.append(kind);
            }
        }
        return plain.toString();
    }
}
