package io.rendezvous.federation.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being written: grows as needed and can be cut back to an earlier {@link #size()}. Not thread-safe. */
public final class JsonOutput {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    public JsonOutput(int capacity) {
        bytes = new byte[capacity];
    }

    /** The bytes up to {@link #size()}; another array once more is written. */
    public byte[] array() {
        return bytes;
    }

    public int size() {
        return size;
    }

    public void truncate(int newSize) {
        size = newSize;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** @param character an ASCII character */
    public JsonOutput put(char character) {
        ensure(1);
        bytes[size++] = (byte) character;
        return this;
    }

    public JsonOutput put(byte[] source) {
        return put(source, 0, source.length);
    }

    public JsonOutput put(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        return this;
    }

    public JsonOutput putNull() {
        return put(NULL);
    }

    /** Text without characters outside ASCII or that JSON escapes. */
    public JsonOutput ascii(String text) {
        var length = text.length();
        ensure(length);
        for (var i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    public JsonOutput number(long value) {
        return ascii(Long.toString(value));
    }

    /** A string with its quotes, escaped. A lone surrogate becomes U+FFFD. */
    public JsonOutput string(String text) {
        ensure(text.length() + 2);
        bytes[size++] = '"';
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character >= 0x80) {
                i += beyondAscii(text, i);
            } else if (character < ' ' || character == '"' || character == '\\') {
                escaped(character);
            } else {
                put(character);
            }
        }
        return put('"');
    }

    /** Returns how many further chars were used. */
    private int beyondAscii(String text, int at) {
        var codePoint = text.codePointAt(at);
        var lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        put(Character.toString(lone ? 0xfffd : codePoint).getBytes(StandardCharsets.UTF_8));
        return Character.charCount(codePoint) - 1;
    }

    private void escaped(char character) {
        put('\\');
        switch (character) {
            case '"', '\\' -> put(character);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                ascii("u00").put((char) HEX[character >> 4]).put((char) HEX[character & 0xf]);
            }
        }
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length + (bytes.length >> 1) + 64));
        }
    }
}
