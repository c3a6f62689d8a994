package io.rendezvous.router.server.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Decodes what clients send: {@code Map} in the order of the text, {@code List}, {@code String}, {@code Integer},
 * {@code Long}, {@code BigInteger}, {@code BigDecimal}, {@code Boolean}, null. A key given twice is refused.
 */
public final class JsonObjects {

    private static final int DEEPEST = 100;
    private static final int LARGEST_EXPONENT = 400;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(400)
                    .maxNameLength(1000)
                    .build())
            .build();

    private JsonObjects() {}

    /** Throws {@link RefusedException} when the text is no JSON object. */
    public static Map<String, @Nullable Object> read(byte[] text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return document(parser);
        } catch (JacksonException e) {
            throw Refusal.malformed("The request is not valid JSON.").exception();
        }
    }

    public static Map<String, @Nullable Object> read(String text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return document(parser);
        } catch (JacksonException e) {
            throw Refusal.malformed("The request is not valid JSON.").exception();
        }
    }

    private static Map<String, @Nullable Object> document(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Refusal.malformed("The request must be a JSON object.").exception();
        }
        var object = object(parser);
        if (parser.nextToken() != null) {
            throw Refusal.malformed("Something follows the JSON object.").exception();
        }
        return object;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            object.put(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        var array = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token));
        }
        return array;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser.getDecimalValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value begins with " + token);
        };
    }

    /** Written out, {@code 1e999999999} would fill the memory. */
    private static BigDecimal decimal(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw Refusal.malformed("A number is too large or too small.").exception();
        }
        return number;
    }
}
