package io.rendezvous.federation.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The supergraph's object types by name, found from bytes. */
final class TypeNames {

    private final byte[][] names;
    private final int[] table;

    TypeNames(List<String> typeNames) {
        names = typeNames.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        table = new int[Integer.highestOneBit(names.length * 2 + 1) * 2];
        Arrays.fill(table, -1);
        for (var type = 0; type < names.length; type++) {
            var place = hash(names[type], 0, names[type].length) & (table.length - 1);
            while (table[place] >= 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = type;
        }
    }

    byte[] name(int type) {
        return names[type];
    }

    /** -1 when there is no such type. */
    int find(byte[] bytes, int from, int length) {
        var place = hash(bytes, from, length) & (table.length - 1);
        while (table[place] >= 0) {
            var name = names[table[place]];
            if (Arrays.equals(name, 0, name.length, bytes, from, from + length)) {
                return table[place];
            }
            place = (place + 1) & (table.length - 1);
        }
        return -1;
    }

    private static int hash(byte[] bytes, int from, int length) {
        var hash = length;
        for (var i = from; i < from + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}
