package io.rendezvous.federation.oracle;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes one operation that a schema allows: selections, aliases, fragments, conditions, arguments and variables. */
public final class RandomOperation {

    private static final List<String> ALIASES =
            List.of("id", "k", "n", "f0", "f1", "c0", "a", "b", "__t", "_f1", "label");

    private final GraphQLSchema schema;
    private final Dice dice;
    private final RandomInput inputs;
    private final StringBuilder fragments = new StringBuilder();

    /** What each response key of each path stands for, so that selections never conflict. */
    private final Map<String, List<Use>> taken = new HashMap<>();

    private int names;
    private int budget;

    public RandomOperation(GraphQLSchema schema, Dice dice) {
        this.schema = schema;
        this.dice = dice;
        inputs = new RandomInput(dice);
        budget = 4 + dice.below(dice.chance(0.2) ? 60 : 25);
    }

    public Operation draw() {
        var mutation = schema.getMutationType();
        var mutates = mutation != null && dice.chance(0.2);
        var root = mutates ? Objects.requireNonNull(mutation) : schema.getQueryType();
        var selection = selection(root, "", 0, 2 + dice.below(3));
        var definitions = inputs.definitions();
        var name = mutates ? "mutation" : "query";
        return new Operation(name + " O" + definitions + " " + selection + fragments, inputs.values());
    }

    private String selection(GraphQLNamedOutputType type, String path, int depth, int most) {
        var selected = new ArrayList<String>();
        for (var count = 1 + dice.below(most); count > 0; count--) {
            selected.add(one(type, path, depth));
        }
        return "{ " + String.join(" ", selected) + " }";
    }

    private String one(GraphQLNamedOutputType type, String path, int depth) {
        budget--;
        if (dice.chance(0.1)) {
            return typename(path);
        }
        if (type instanceof GraphQLUnionType || dice.chance(depth == 0 ? 0.08 : 0.3)) {
            return depth > 7 ? typename(path) : fragment(type, path, depth);
        }
        var fields = ((GraphQLFieldsContainer) type)
                .getFieldDefinitions().stream()
                        .filter(field -> (depth < 6 && budget > 0) || !isComposite(field))
                        .toList();
        return fields.isEmpty() ? typename(path) : field(type, dice.any(fields), path, depth);
    }

    private static boolean isComposite(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType;
    }

    private String typename(String path) {
        var key = key(path, "__typename", "__typename() String!", "");
        return (key.equals("__typename") ? "" : key + ": ") + "__typename" + condition(0.1);
    }

    private String fragment(GraphQLNamedOutputType type, String path, int depth) {
        var condition = dice.any(List.copyOf(conditions(type)));
        var below = selection(condition, path, depth + 1, 3);
        if (dice.chance(0.25)) {
            var name = "F" + names++;
            fragments.append(" fragment ").append(name).append(" on ").append(condition.getName());
            fragments.append(' ').append(below);
            return "..." + name + condition(0.25) + (dice.chance(0.1) ? " ..." + name : "");
        }
        var bare = condition.getName().equals(type.getName()) && dice.chance(0.5);
        return "..." + (bare ? "" : " on " + condition.getName()) + condition(0.25) + " " + below;
    }

    /** Every type whose objects may be among those of {@code type}. */
    private Set<GraphQLNamedOutputType> conditions(GraphQLNamedOutputType type) {
        var conditions = new LinkedHashSet<GraphQLNamedOutputType>();
        conditions.add(type);
        var objects = objects(type);
        conditions.addAll(objects);
        for (var object : objects) {
            object.getInterfaces().forEach(each -> conditions.add(each));
        }
        schema.getAllTypesAsList().forEach(other -> {
            if (other instanceof GraphQLUnionType union && objects.stream().anyMatch(union::isPossibleType)) {
                conditions.add(union);
            }
        });
        return conditions;
    }

    private List<GraphQLObjectType> objects(GraphQLNamedOutputType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType declared -> schema.getImplementations(declared);
            case GraphQLUnionType union ->
                union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> List.of();
        };
    }

    private String field(GraphQLNamedOutputType type, GraphQLFieldDefinition field, String path, int depth) {
        var arguments = arguments(field);
        var means = field.getName() + arguments + " " + GraphQLTypeUtil.simplePrint(field.getType());
        var key = key(path, field.getName(), means, type instanceof GraphQLObjectType ? type.getName() : "");
        var text = (key.equals(field.getName()) ? "" : key + ": ") + field.getName() + arguments + condition(0.12);
        if (!isComposite(field)) {
            return text;
        }
        var below = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        var child = path + "." + key;
        var selected = text + " " + selection(below, child, depth + 1, 4);
        return dice.chance(0.12) ? selected + " " + text + " " + selection(below, child, depth + 1, 2) : selected;
    }

    /** A response key at a path that is free, or that means the same. */
    private String key(String path, String name, String means, String object) {
        if (!name.equals("__typename") || dice.chance(0.2)) {
            for (var tries = 0; tries < 4; tries++) {
                var alias = dice.chance(tries == 0 ? 0.2 : 0.9) ? dice.any(ALIASES) : name;
                if (claims(path + "." + alias, means, object)) {
                    return alias;
                }
            }
        }
        return name.equals("__typename") && claims(path + "." + name, means, object) ? name : "z" + names++;
    }

    /** Objects of two types may use a key for different fields of the same type. */
    private boolean claims(String place, String means, String object) {
        var use = new Use(means, object);
        var others = taken.computeIfAbsent(place, _ -> new ArrayList<>());
        if (!others.stream().allMatch(use::agreesWith)) {
            return false;
        }
        others.add(use);
        return true;
    }

    /** @param object empty when it may be any */
    private record Use(String means, String object) {

        boolean agreesWith(Use other) {
            return means.equals(other.means)
                    || (!object.isEmpty()
                            && !other.object.isEmpty()
                            && !object.equals(other.object)
                            && type().equals(other.type()));
        }

        private String type() {
            return means.substring(means.lastIndexOf(' '));
        }
    }

    private String condition(double probability) {
        if (!dice.chance(probability)) {
            return "";
        }
        var one = (dice.chance(0.5) ? " @include(if: " : " @skip(if: ") + inputs.flag() + ")";
        return one.startsWith(" @s") && dice.chance(0.15) ? one + " @include(if: " + inputs.flag() + ")" : one;
    }

    private String arguments(GraphQLFieldDefinition field) {
        var written = new ArrayList<String>();
        for (GraphQLArgument argument : field.getArguments()) {
            var needed = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
            if (needed || dice.chance(0.6)) {
                written.add(argument.getName() + ": " + inputs.value(argument.getType()));
            }
        }
        return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
    }
}
