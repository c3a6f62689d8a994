package io.rendezvous.kit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rendezvous.kit.error.Refusal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in an ordered list: the sort keys of the element there, and which list it is good for. What arrives from
 * outside is untrusted; whatever isn't a cursor of the expected list is refused.
 */
public record Cursor(String list, List<String> keys) {

    private static final String VERSION = "1";
    private static final int MOST_CHARACTERS = 2_000;

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** Keys in their sort order, the last of them unique within the list. */
    public static Cursor of(String list, Object... keys) {
        return new Cursor(list, Arrays.stream(keys).map(String::valueOf).toList());
    }

    public static Cursor parse(String list, int keys, String text) {
        var parts = parts(text);
        if (parts.size() != keys + 2
                || !parts.get(0).equals(VERSION)
                || !parts.get(1).equals(list)
                || parts.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
            throw notACursor();
        }
        return new Cursor(list, parts.subList(2, parts.size()));
    }

    public String text(int index) {
        return keys.get(index);
    }

    public UUID uuid(int index) {
        return key(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return key(index, Cursor::storable);
    }

    public long number(int index) {
        return key(index, Long::valueOf);
    }

    public double decimal(int index) {
        return key(index, Double::valueOf);
    }

    @Override
    public String toString() {
        var text = Stream.concat(Stream.of(VERSION, list), keys.stream())
                .map(part -> URLEncoder.encode(part, UTF_8))
                .collect(Collectors.joining("&"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** Years 1 to 9999, as the database and the graph have them. */
    private static Instant storable(String text) {
        var instant = Instant.parse(text);
        if (instant.isBefore(Bounds.EARLIEST) || instant.isAfter(Bounds.LATEST)) {
            throw new IllegalArgumentException(text);
        }
        return instant;
    }

    private <T> T key(int index, Function<String, T> parse) {
        try {
            return parse.apply(keys.get(index));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            throw notACursor();
        }
    }

    private static List<String> parts(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw notACursor();
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return Arrays.stream(decoded.split("&", -1))
                    .map(part -> URLDecoder.decode(part, UTF_8))
                    .toList();
        } catch (IllegalArgumentException _) {
            throw notACursor();
        }
    }

    private static Refusal notACursor() {
        return Refusal.badUserInput("This is not a cursor of this list.");
    }
}
