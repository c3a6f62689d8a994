package io.rendezvous.federation.execution;

import io.rendezvous.federation.json.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where in the client's response the writer is: response keys and list indexes. */
final class ResponsePath {

    private @Nullable String[] keys = new String[32];
    private int[] indexes = new int[32];
    private int size;

    ResponsePath copy() {
        var copy = new ResponsePath();
        copy.keys = keys.clone();
        copy.indexes = indexes.clone();
        copy.size = size;
        return copy;
    }

    void push(String key) {
        ensure();
        keys[size++] = key;
    }

    void push(int index) {
        ensure();
        keys[size] = null;
        indexes[size++] = index;
    }

    void pop() {
        size--;
    }

    int size() {
        return size;
    }

    void cut(int newSize) {
        size = newSize;
    }

    void write(JsonOutput output) {
        output.put('[');
        for (var i = 0; i < size; i++) {
            if (i > 0) {
                output.put(',');
            }
            var key = keys[i];
            if (key == null) {
                output.number(indexes[i]);
            } else {
                output.string(key);
            }
        }
        output.put(']');
    }

    /** The same for the same place only. */
    @Override
    public String toString() {
        var output = new JsonOutput(64);
        write(output);
        return new String(output.array(), 0, output.size(), StandardCharsets.UTF_8);
    }

    private void ensure() {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            indexes = Arrays.copyOf(indexes, size * 2);
        }
    }
}
