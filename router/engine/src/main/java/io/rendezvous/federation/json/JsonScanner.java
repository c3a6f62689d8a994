package io.rendezvous.federation.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A cursor over JSON text in UTF-8. It finds where values begin and end and refuses whatever RFC 8259 does not allow,
 * but decodes nothing.
 */
public final class JsonScanner {

    public static final int MAX_DEPTH = 256;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private final byte[] bytes;
    private final int end;
    private int position;
    private int depth;

    public JsonScanner(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.end = to;
    }

    public JsonScanner(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public byte[] bytes() {
        return bytes;
    }

    public int position() {
        return position;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Skips white space; the byte at the position then, -1 at the end. */
    public int peek() {
        if (position < end && bytes[position] > ' ') {
            return bytes[position];
        }
        return peekBehindSpace();
    }

    private int peekBehindSpace() {
        while (position < end) {
            var next = bytes[position];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next & 0xff;
            }
            position++;
        }
        return -1;
    }

    /** Skips white space, and {@code wanted} when it comes next. */
    public boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        position++;
        return true;
    }

    public void expect(char wanted) {
        if (!take(wanted)) {
            throw new JsonSyntaxException("'" + wanted + "'", position);
        }
    }

    /** Begins an object or list; {@link #leave} ends it. */
    public void enter(char bracket) {
        expect(bracket);
        if (++depth > MAX_DEPTH) {
            throw new JsonSyntaxException("at most " + MAX_DEPTH + " levels", position);
        }
    }

    public void leave(char bracket) {
        expect(bracket);
        depth--;
    }

    /** Nothing but white space may follow. */
    public void end() {
        if (peek() >= 0) {
            throw new JsonSyntaxException("the end", position);
        }
    }

    /** Passes one value of any kind. */
    public void value() {
        switch (peek()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> list();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        }
    }

    private void object() {
        enter('{');
        if (peek() != '}') {
            do {
                string();
                expect(':');
                value();
            } while (take(','));
        }
        leave('}');
    }

    private void list() {
        enter('[');
        if (peek() != ']') {
            do {
                value();
            } while (take(','));
        }
        leave(']');
    }

    /** Passes {@code true}, {@code false} or {@code null}. */
    public void literal(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (position >= end || bytes[position] != word.charAt(i)) {
                throw new JsonSyntaxException(word, position);
            }
            position++;
        }
    }

    /** Passes a string, quotes included. */
    public void string() {
        expect('"');
        while (true) {
            skipPlain();
            if (position >= end) {
                throw new JsonSyntaxException("'\"'", position);
            }
            var next = bytes[position];
            if (next == '"') {
                position++;
                return;
            }
            if (next == '\\') {
                escape();
            } else if (next < 0) {
                position = Utf8.character(bytes, position, end);
            } else {
                throw new JsonSyntaxException("no control character", position);
            }
        }
    }

    /** Stops at the first quote, backslash, control character or byte outside ASCII. */
    private void skipPlain() {
        var at = position;
        while (at + Long.BYTES <= end) {
            var word = (long) LONGS.get(bytes, at);
            var quote = word ^ (EACH * '"');
            var backslash = word ^ (EACH * '\\');
            var zeros = ((quote - EACH) & ~quote) | ((backslash - EACH) & ~backslash);
            var special = (zeros | ((word - EACH * ' ') & ~word) | word) & HIGH;
            if (special != 0) {
                position = at + (Long.numberOfTrailingZeros(special) >>> 3);
                return;
            }
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        position = at;
    }

    private void escape() {
        var kind = position + 1 < end ? bytes[position + 1] : 0;
        switch (kind) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> position += 2;
            case 'u' -> {
                position += 2;
                for (var i = 0; i < 4; i++) {
                    hexDigit();
                }
            }
            default -> throw new JsonSyntaxException("an escape", position);
        }
    }

    private void hexDigit() {
        if (position >= end || Character.digit(bytes[position], 16) < 0) {
            throw new JsonSyntaxException("a hexadecimal digit", position);
        }
        position++;
    }

    private void number() {
        takeHere('-');
        if (!takeHere('0')) {
            digits();
        }
        if (takeHere('.')) {
            digits();
        }
        if (takeHere('e') || takeHere('E')) {
            if (!takeHere('+')) {
                takeHere('-');
            }
            digits();
        }
    }

    private boolean takeHere(char wanted) {
        if (position < end && bytes[position] == wanted) {
            position++;
            return true;
        }
        return false;
    }

    private void digits() {
        var first = position;
        while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
            position++;
        }
        if (position == first) {
            throw new JsonSyntaxException("a value", position);
        }
    }
}
