package io.rendezvous.federation.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Puts the parts of an answer together, as a client does: each where its path says. */
@NullUnmarked
record Parts(List<Map<String, Object>> parts) {

    Map<String, Object> whole() {
        var whole = parts.getFirst();
        for (var part : parts.subList(1, parts.size())) {
            for (var piece : list(part.get("incremental"))) {
                add(whole, object(piece));
            }
        }
        if (whole.remove("hasNext") != null
                && !Boolean.FALSE.equals(parts.getLast().getOrDefault("hasNext", false))) {
            throw new IllegalStateException("The last part is not the last: " + parts);
        }
        return whole;
    }

    private static void add(Map<String, Object> whole, Map<String, Object> piece) {
        Object place = whole.get("data");
        for (var step : list(piece.get("path"))) {
            place = step instanceof Integer index
                    ? list(place).get(index)
                    : object(place).get(step);
        }
        if (piece.get("data") != null) {
            merge(object(place), object(piece.get("data")));
        }
        if (piece.containsKey("errors")) {
            list(whole.computeIfAbsent("errors", _ -> new ArrayList<>())).addAll(list(piece.get("errors")));
        }
    }

    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> into.put(key, into.get(key) == null ? value : merged(into.get(key), value)));
    }

    private static Object merged(Object one, Object other) {
        if (one instanceof Map && other instanceof Map) {
            merge(object(one), object(other));
        } else if (one instanceof List && other instanceof List) {
            for (var item = 0; item < list(one).size(); item++) {
                if (list(one).get(item) != null) {
                    list(one).set(item, merged(list(one).get(item), list(other).get(item)));
                }
            }
        }
        return one;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
