package io.rendezvous.federation.oracle;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values for arguments, and the variables they use. */
final class RandomInput {

    private final Dice dice;
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    RandomInput(Dice dice) {
        this.dice = dice;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    String definitions() {
        return declared.isEmpty() ? "" : "(" + String.join(", ", declared.values()) + ")";
    }

    /** A Boolean for a condition. */
    String flag() {
        var name = "v" + dice.below(3);
        if (dice.chance(0.15)) {
            return "" + dice.chance(0.5);
        }
        if (!declared.containsKey(name)) {
            var hasDefault = dice.chance(0.4);
            declared.put(name, "$" + name + (hasDefault ? ": Boolean = " + dice.chance(0.5) : ": Boolean!"));
            if (!hasDefault || dice.chance(0.5)) {
                values.put(name, dice.chance(0.5));
            }
        }
        return "$" + name;
    }

    String value(GraphQLType type) {
        return dice.chance(0.35) ? variable(type) : literal(type);
    }

    private String variable(GraphQLType type) {
        var name = "x" + declared.size();
        var text = GraphQLTypeUtil.simplePrint(type);
        var nullable = !text.endsWith("!");
        var given = dice.chance(0.8) || !nullable;
        declared.put(
                name,
                "$" + name + ": " + text
                        + (nullable && dice.chance(0.3)
                                ? "! = " + constant(type)
                                : dice.chance(0.3) ? " = " + constant(type) : ""));
        if (given) {
            var strict = Objects.requireNonNull(declared.get(name)).contains("! =");
            values.put(name, strict ? presentJson(GraphQLTypeUtil.unwrapNonNull(type)) : json(type));
        }
        return "$" + name;
    }

    private String constant(GraphQLType type) {
        var before = new LinkedHashMap<>(declared);
        for (var text = literal(type); ; text = literal(type)) {
            if (!text.contains("$") && !text.equals("null")) {
                return text;
            }
            declared.clear();
            declared.putAll(before);
            values.keySet().retainAll(before.keySet());
        }
    }

    private String literal(GraphQLType type) {
        return !(type instanceof GraphQLNonNull) && dice.chance(0.1)
                ? "null"
                : present(GraphQLTypeUtil.unwrapNonNull(type));
    }

    private String present(GraphQLType type) {
        return switch (type) {
            case GraphQLList list -> {
                var items = new ArrayList<String>();
                for (var count = dice.below(3); count > 0; count--) {
                    items.add(dice.chance(0.1) ? variable(list.getWrappedType()) : literal(list.getWrappedType()));
                }
                yield items.size() == 1
                                && !items.getFirst().equals("null")
                                && !items.getFirst().startsWith("$")
                                && dice.chance(0.3)
                        ? items.getFirst()
                        : "[" + String.join(", ", items) + "]";
            }
            case GraphQLInputObjectType input -> {
                var fields = new ArrayList<String>();
                for (var field : input.getFieldDefinitions()) {
                    if (dice.chance(0.4)) {
                        fields.add(field.getName() + ": "
                                + (dice.chance(0.15) ? variable(field.getType()) : literal(field.getType())));
                    }
                }
                yield "{" + String.join(", ", fields) + "}";
            }
            case GraphQLEnumType leaf -> dice.any(leaf.getValues()).getName();
            default ->
                switch (GraphQLTypeUtil.simplePrint(type)) {
                    case "Int" -> "" + dice.below(4);
                    case "Float" -> dice.below(4) + ".5";
                    case "Boolean" -> "" + dice.chance(0.5);
                    case "Json" -> dice.any(List.of("{a: [1, \"x\"]}", "\"j\"", "7", "[true]"));
                    default -> dice.any(List.of("\"s\"", "\"\"", "\"q\\\"é\\n\"", "\"\"\"block \"q\" \"\"\""));
                };
        };
    }

    private @Nullable Object json(GraphQLType type) {
        return !(type instanceof GraphQLNonNull) && dice.chance(0.1)
                ? null
                : presentJson(GraphQLTypeUtil.unwrapNonNull(type));
    }

    private Object presentJson(GraphQLType type) {
        return switch (type) {
            case GraphQLList list -> {
                var items = new ArrayList<@Nullable Object>();
                for (var count = dice.below(3); count > 0; count--) {
                    items.add(json(list.getWrappedType()));
                }
                yield items;
            }
            case GraphQLInputObjectType input -> {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                for (var field : input.getFieldDefinitions()) {
                    if (dice.chance(0.4)) {
                        fields.put(field.getName(), json(field.getType()));
                    }
                }
                yield fields;
            }
            case GraphQLEnumType leaf -> dice.any(leaf.getValues()).getName();
            default ->
                switch (GraphQLTypeUtil.simplePrint(type)) {
                    case "Int" -> dice.below(4);
                    case "Float" -> dice.chance(0.5) ? dice.below(4) : dice.below(4) + 0.5;
                    case "Boolean" -> dice.chance(0.5);
                    case "Json" -> dice.any(List.<Object>of(Map.of("a", List.of(1, "x")), "j", 7, true));
                    default -> dice.any(List.of("s", "", "q\"é\n"));
                };
        };
    }
}
