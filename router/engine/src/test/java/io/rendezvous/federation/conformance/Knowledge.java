package io.rendezvous.federation.conformance;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import io.rendezvous.federation.TestSubgraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * What one subgraph knows, by type: an object for a root type, a list of objects for another. A value is
 *
 * <ul>
 *   <li>an object: the fields that it lacks are looked for in the known object with the same values for the fields that both have,
 *   <li>text with {@code {field.field}}, {@code {$argument}} or {@code {#}} in it, the latter for a number that grows,
 *   <li>{@code {"?argument": {…}}}: a choice by an argument's value, {@code null} without one,
 *   <li>{@code {"!": "message", "code": "…"}}: an error,
 *   <li>anything else as it is; of a list only as many items as the argument {@code first} says.
 * </ul>
 *
 * A field that nobody knows is an error, for it should not have been asked for here.
 */
final class Knowledge {

    private static final Pattern PART = Pattern.compile("\\{([^{}]+)}");

    private final TestSubgraph subgraph;
    private final Map<?, ?> known;
    private final AtomicInteger counter;

    Knowledge(TestSubgraph subgraph, Map<?, ?> known, AtomicInteger counter) {
        this.subgraph = subgraph;
        this.known = known;
        this.counter = counter;
        subgraph.fallback(this::fetch, this::type).entities(this::entity);
    }

    private @Nullable Object entity(Map<String, Object> representation) {
        var type = representation.get("__typename") + "";
        if (!known.containsKey(type)) {
            return found(representation).isEmpty() ? null : representation;
        }
        var found = find(type, representation);
        if (found != null && found.containsKey("!")) {
            throw new IllegalStateException(found.get("!") + "");
        }
        return found == null ? null : representation;
    }

    private GraphQLObjectType type(TypeResolutionEnvironment environment) {
        Map<?, ?> source = environment.getObject();
        return Stream.concat(Stream.of(source.get("__typename") + ""), found(source).stream())
                .map(environment.getSchema()::getType)
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The types that know such an object. */
    private List<String> found(Map<?, ?> source) {
        return known.keySet().stream()
                .map(String.class::cast)
                .filter(type -> known.get(type) instanceof List && find(type, source) != null)
                .toList();
    }

    private @Nullable Object fetch(DataFetchingEnvironment environment) {
        var parent = ((GraphQLNamedType) environment.getParentType()).getName();
        var source = environment.<@Nullable Object>getSource() instanceof Map<?, ?> map ? map : Map.of();
        var value = value(parent, source, environment.getField().getName());
        if (parent.equals("Subscription") && value instanceof List<?> events) {
            return Flux.fromIterable(events);
        }
        return present(value, parent, source, environment);
    }

    private @Nullable Object present(
            @Nullable Object value, String parent, Map<?, ?> source, DataFetchingEnvironment environment) {
        return switch (value) {
            case Map<?, ?> error
            when error.containsKey("!") -> TestSubgraph.error(environment, error.get("!") + "", error.get("code") + "");
            case Map<?, ?> choice
            when choice.keySet().toString().startsWith("[?") ->
                present(chosen(choice, environment), parent, source, environment);
            case String text when PART.matcher(text).find() -> filled(text, parent, source, environment);
            case List<?> list
            when environment.getArgument("first") instanceof Integer first ->
                list.subList(0, Math.min(first, list.size()));
            case null, default -> value;
        };
    }

    private static @Nullable Object chosen(Map<?, ?> choice, DataFetchingEnvironment environment) {
        var name = choice.keySet().iterator().next() + "";
        return ((Map<?, ?>) Objects.requireNonNull(choice.get(name)))
                .get(environment.getArgument(name.substring(1)) + "");
    }

    private String filled(String text, String parent, Map<?, ?> source, DataFetchingEnvironment environment) {
        return PART.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(part(part.group(1), parent, source, environment)));
    }

    private String part(String path, String parent, Map<?, ?> source, DataFetchingEnvironment environment) {
        if (path.equals("#")) {
            return counter.incrementAndGet() + "";
        }
        if (path.startsWith("$")) {
            return environment.getArgument(path.substring(1)) + "";
        }
        var steps = List.of(path.split("\\."));
        return below(value(parent, source, steps.getFirst()), steps.subList(1, steps.size()));
    }

    private static String below(@Nullable Object value, List<String> path) {
        return switch (value) {
            case List<?> list -> list.stream().map(item -> below(item, path)).toList() + "";
            case Map<?, ?> map
            when !path.isEmpty() && map.containsKey(path.getFirst()) ->
                below(map.get(path.getFirst()), path.subList(1, path.size()));
            case Map<?, ?> map -> throw new IllegalStateException("No " + path + " in " + map);
            case null, default -> value + "";
        };
    }

    private @Nullable Object value(String type, Map<?, ?> source, String field) {
        if (source.containsKey(field)) {
            return source.get(field);
        }
        var object = known.get(type) instanceof Map<?, ?> root ? root : find(type, source);
        if (object == null || !object.containsKey(field)) {
            throw new IllegalStateException(subgraph.name + " does not know " + type + "." + field + " of " + source);
        }
        return object.get(field);
    }

    private @Nullable Map<?, ?> find(String type, Map<?, ?> source) {
        for (var object : known.get(type) instanceof List<?> all ? all : List.of()) {
            if (object instanceof Map<?, ?> map && !common(map, source).isEmpty() && same(map, source)) {
                return map;
            }
        }
        return null;
    }

    private static List<Object> common(Map<?, ?> one, Map<?, ?> other) {
        var common = new ArrayList<Object>(one.keySet());
        common.retainAll(other.keySet());
        common.remove("__typename");
        return common;
    }

    /** Whether they agree in all fields that both have. */
    private static boolean same(Map<?, ?> one, Map<?, ?> other) {
        return common(one, other).stream().allMatch(field -> same(one.get(field), other.get(field)));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> another) {
            return same(map, another);
        }
        if (one instanceof List<?> list && other instanceof List<?> another && list.size() == another.size()) {
            return IntStream.range(0, list.size()).allMatch(at -> same(list.get(at), another.get(at)));
        }
        return Objects.equals(one, other);
    }
}
