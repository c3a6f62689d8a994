package io.rendezvous.federation.oracle;

import io.rendezvous.federation.oracle.Answer.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer is one that the monolith's answer allows.
 */
record Comparison(Operation operation, Answer expected, Answer actual, Soundness soundness) {

    /** The engine shows no more than this. */
    private static final int MOST_ERRORS = 100;

    /** Null when there is none. */
    @Nullable
    String difference() {
        for (var answer : List.of(expected, actual)) {
            for (var error : answer.errors()) {
                if (error.message().startsWith(SubgraphServer.BROKEN)) {
                    return error.toString();
                }
            }
        }
        var difference = difference(expected.data(), actual.data(), "data");
        if (difference != null
                || Answer.ABSENT.equals(actual.data())
                || expected.errors().size() > MOST_ERRORS
                || actual.errors().size() >= MOST_ERRORS) {
            return difference;
        }
        return errorDifference();
    }

    private static @Nullable String difference(@Nullable Object expected, @Nullable Object actual, String path) {
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
            if (!List.copyOf(map.keySet()).equals(List.copyOf(other.keySet()))) {
                return path + ": " + map.keySet() + " but was " + other.keySet();
            }
            return map.keySet().stream()
                    .map(key -> difference(map.get(key), other.get(key), path + "." + key))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (expected instanceof List<?> list && actual instanceof List<?> other && list.size() == other.size()) {
            return IntStream.range(0, list.size())
                    .mapToObj(at -> difference(list.get(at), other.get(at), path + "[" + at + "]"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return Objects.equals(expected, actual) ? null : path + ": " + expected + " but was " + actual;
    }

    private @Nullable String errorDifference() {
        var wanted = byPlace(expected);
        var given = byPlace(actual);
        var places = new LinkedHashSet<>(wanted.keySet());
        places.addAll(given.keySet());
        for (var place : places) {
            var should = wanted.getOrDefault(place, List.of());
            var are = given.getOrDefault(place, List.of());
            if (!areAllowed(place, should, are)) {
                return "errors at " + place + ": " + should + " but was " + are;
            }
        }
        var homeless = actual.errors().stream()
                .filter(error -> error.path().isEmpty() && !isOneOf(soundness.required(), error))
                .toList();
        return homeless.isEmpty() ? null : "errors without a path: " + homeless;
    }

    /** Errors that have a path by the outermost null that they are in. */
    private static Map<List<?>, List<Problem>> byPlace(Answer answer) {
        var places = new LinkedHashMap<List<?>, List<Problem>>();
        answer.errors().stream()
                .filter(error -> !error.path().isEmpty())
                .forEach(error -> places.computeIfAbsent(place(answer.data(), error), _ -> new ArrayList<>())
                        .add(error));
        return places;
    }

    private static List<?> place(@Nullable Object data, Problem error) {
        var at = data;
        for (var depth = 0; depth < error.path().size(); depth++) {
            if (at == null) {
                return error.path().subList(0, depth);
            }
            var step = error.path().get(depth);
            at = at instanceof Map<?, ?> object
                    ? object.get(step)
                    : at instanceof List<?> list && step instanceof Integer index && index < list.size()
                            ? list.get(index)
                            : "nothing";
        }
        return error.path();
    }

    /** At least one for what is null, and none that the monolith does not have. */
    private boolean areAllowed(List<?> place, List<Problem> should, List<Problem> are) {
        var rest = new ArrayList<>(should);
        return should.isEmpty() == are.isEmpty()
                && are.stream()
                        .allMatch(error ->
                                rest.removeIf(once(error)) || isUntried(error, should) || isOfLoss(place, error));
    }

    /**
     * What a bubbling null took can't be required any more: whoever requires it finds null in its place. What is required may
     * fail there too, and then is told of as near as the client asked.
     */
    private boolean isOfLoss(List<?> place, Problem error) {
        return error.path().size() > place.size()
                && (isOneOf(soundness.requiring(), error) || isOneOf(soundness.required(), error));
    }

    /** After a mutation whose failure leaves no data, a server may run the others or not. */
    private boolean isUntried(Problem error, List<Problem> should) {
        return expected.data() == null
                && operation.document().startsWith("mutation")
                && should.stream()
                        .noneMatch(other ->
                                other.path().getFirst().equals(error.path().getFirst()));
    }

    private static Predicate<Problem> once(Problem error) {
        var found = new boolean[1];
        return other -> {
            var same = !found[0]
                    && other.path().equals(error.path())
                    && (other.message().equals(error.message())
                            || !other.message().startsWith(Universe.FAILED));
            found[0] |= same;
            return same;
        };
    }

    private static boolean isOneOf(Set<String> coordinates, Problem error) {
        return error.message().startsWith(Universe.FAILED)
                && coordinates.contains(error.message()
                        .substring(Universe.FAILED.length())
                        .replaceAll("#\\d+", "")
                        .replaceAll("\\{.*", ""));
    }
}
