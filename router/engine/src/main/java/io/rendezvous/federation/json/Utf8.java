package io.rendezvous.federation.json;

/** The well-formed byte sequences of Unicode's table 3-7. */
final class Utf8 {

    private Utf8() {}

    /** Passes the character outside ASCII that begins at {@code at}. */
    static int character(byte[] bytes, int at, int end) {
        var first = bytes[at] & 0xff;
        if (first >= 0xc2 && first <= 0xdf) {
            return tail(bytes, at + 1, end, 1);
        }
        if (first >= 0xe0 && first <= 0xef) {
            second(bytes, at, end, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf);
            return tail(bytes, at + 2, end, 1);
        }
        if (first >= 0xf0 && first <= 0xf4) {
            second(bytes, at, end, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf);
            return tail(bytes, at + 2, end, 2);
        }
        throw new JsonSyntaxException("UTF-8", at);
    }

    private static void second(byte[] bytes, int at, int end, int lowest, int highest) {
        var second = at + 1 < end ? bytes[at + 1] & 0xff : 0;
        if (second < lowest || second > highest) {
            throw new JsonSyntaxException("UTF-8", at);
        }
    }

    private static int tail(byte[] bytes, int from, int end, int count) {
        for (var at = from; at < from + count; at++) {
            if (at >= end || (bytes[at] & 0xc0) != 0x80) {
                throw new JsonSyntaxException("UTF-8", at);
            }
        }
        return from + count;
    }
}
