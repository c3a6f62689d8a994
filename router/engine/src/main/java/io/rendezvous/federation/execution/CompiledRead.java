package io.rendezvous.federation.execution;

import io.rendezvous.federation.plan.Position;
import io.rendezvous.federation.plan.ReadShape;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link ReadShape} as tables: keys are found by comparing one word, mostly at the first try. */
final class CompiledRead {

    /** The slot number that stands for {@code __typename}. */
    static final int TYPENAME = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    final int position;
    final int width;
    final int type;
    final boolean target;
    final int[] slots;
    final @Nullable CompiledRead[] children;

    /** Keys with their closing quote; their first eight bytes as a word, and which bits of it count. */
    private final byte[][] keys;

    private final long[] words;
    private final long[] masks;

    CompiledRead(ReadShape shape, List<Position> positions) {
        var place = positions.get(shape.position());
        var fields = shape.fields();
        var first = shape.typenameKey() == null ? 0 : 1;
        position = place.id();
        width = place.slots().size();
        type = place.type();
        target = place.target();
        slots = new int[fields.size() + first];
        children = new CompiledRead[slots.length];
        var names = new ArrayList<String>();
        if (shape.typenameKey() != null) {
            names.add(shape.typenameKey());
            slots[0] = TYPENAME;
        }
        for (var field : fields) {
            slots[names.size()] = field.slot();
            children[names.size()] = field.child() == null ? null : new CompiledRead(field.child(), positions);
            names.add(field.responseKey());
        }
        keys = names.stream()
                .map(name -> (name + '"').getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        words = Arrays.stream(keys).mapToLong(CompiledRead::word).toArray();
        masks = Arrays.stream(keys).mapToLong(CompiledRead::mask).toArray();
    }

    private static long word(byte[] key) {
        return (long) LONGS.get(Arrays.copyOf(key, Math.max(Long.BYTES, key.length)), 0);
    }

    private static long mask(byte[] key) {
        return key.length >= Long.BYTES ? -1L : (1L << (key.length * 8)) - 1;
    }

    /** The field whose key begins at {@code at}, behind the quote; -1 when it was not asked for. */
    int match(byte[] bytes, int at, int expected) {
        var field = expected < keys.length ? expected : 0;
        for (var tries = keys.length; tries > 0; tries--) {
            if (matches(field, bytes, at)) {
                return field;
            }
            field = field + 1 == keys.length ? 0 : field + 1;
        }
        return -1;
    }

    private boolean matches(int field, byte[] bytes, int at) {
        var key = keys[field];
        if (at + Long.BYTES > bytes.length) {
            return at + key.length <= bytes.length && Arrays.equals(key, 0, key.length, bytes, at, at + key.length);
        }
        if (((long) LONGS.get(bytes, at) & masks[field]) != words[field]) {
            return false;
        }
        if (key.length <= Long.BYTES) {
            return true;
        }
        return at + key.length <= bytes.length
                && Arrays.equals(key, Long.BYTES, key.length, bytes, at + Long.BYTES, at + key.length);
    }

    /** Including the closing quote. */
    int keyLength(int field) {
        return keys[field].length;
    }

    /** The field with this key, -1 when there is none. */
    int find(String responseKey) {
        var wanted = (responseKey + '"').getBytes(StandardCharsets.UTF_8);
        for (var field = 0; field < keys.length; field++) {
            if (Arrays.equals(keys[field], wanted)) {
                return field;
            }
        }
        return -1;
    }
}
