package io.rendezvous.federation.planner;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up queries of a schema, with aliases, fragments, conditions and arguments. They need not be valid. */
final class QueryGenerator {

    private final GraphQLSchema schema;
    private final Random random;

    QueryGenerator(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    String query() {
        return "query ($yes: Boolean = true, $no: Boolean = false) { on: __typename @include(if: $yes) off: __typename "
                + "@skip(if: $no) " + selection(schema.getQueryType(), 8) + " }";
    }

    private String selection(GraphQLNamedType type, int depth) {
        var selected = new ArrayList<String>();
        var count = 1 + random.nextInt(4);
        for (var index = 0; index < count; index++) {
            selected.add(one(type, depth));
        }
        return String.join(" ", selected);
    }

    private String one(GraphQLNamedType type, int depth) {
        var chance = random.nextInt(10);
        if (depth <= -3) {
            return "__typename";
        }
        if (type instanceof GraphQLUnionType
                || (chance < 3 && !type.getName().equals(schema.getQueryType().getName()))) {
            return chance == 0 ? "__typename" : fragment(type, depth);
        }
        var fields = ((GraphQLFieldsContainer) type).getFieldDefinitions();
        return field(fields.get(random.nextInt(fields.size())), depth);
    }

    private String fragment(GraphQLNamedType type, int depth) {
        var conditions = conditions(type);
        var condition = conditions.get(random.nextInt(conditions.size()));
        return "... on " + condition.getName() + directive() + " { " + selection(condition, depth - 1) + " }";
    }

    private List<GraphQLNamedType> conditions(GraphQLNamedType type) {
        var conditions = new ArrayList<GraphQLNamedType>(List.of(type));
        switch (type) {
            case GraphQLUnionType union -> union.getTypes().forEach(conditions::add);
            case GraphQLInterfaceType declared -> conditions.addAll(schema.getImplementations(declared));
            case GraphQLObjectType object -> object.getInterfaces().forEach(conditions::add);
            default -> {}
        }
        for (var other : List.copyOf(conditions)) {
            if (other instanceof GraphQLObjectType object) {
                object.getInterfaces().stream()
                        .filter(each -> !conditions.contains(each))
                        .forEach(conditions::add);
            }
        }
        return conditions;
    }

    private String directive() {
        return switch (random.nextInt(8)) {
            case 0 -> " @include(if: $yes)";
            case 1 -> " @skip(if: $" + (random.nextBoolean() ? "yes" : "no") + ")";
            default -> "";
        };
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        var alias = random.nextInt(6) == 0
                ? List.of("id", "name", "x", "__t", "a" + random.nextInt(3)).get(random.nextInt(5)) + ": "
                : "";
        var arguments = new ArrayList<String>();
        for (var argument : field.getArguments()) {
            if (argument.getType() instanceof GraphQLNonNull || random.nextBoolean()) {
                arguments.add(argument.getName() + ": " + literal(argument.getType(), argument));
            }
        }
        var below = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
        var composite = below instanceof GraphQLFieldsContainer || below instanceof GraphQLUnionType;
        if (composite && depth <= 0) {
            return "__typename";
        }
        return alias
                + field.getName()
                + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")")
                + directive()
                + (composite ? " { " + selection(below, depth - 2) + " }" : "");
    }

    private String literal(GraphQLType type, GraphQLArgument argument) {
        return switch (type) {
            case GraphQLNonNull wrapped -> literal(wrapped.getWrappedType(), argument);
            case GraphQLList list -> "[" + literal(list.getWrappedType(), argument) + "]";
            case GraphQLEnumType leaf -> leaf.getValues().getFirst().getName();
            case GraphQLInputObjectType input -> {
                var fields = new ArrayList<String>();
                input.getFieldDefinitions()
                        .forEach(field -> fields.add(field.getName() + ": " + literal(field.getType(), argument)));
                yield "{" + String.join(", ", fields) + "}";
            }
            case GraphQLNamedType leaf ->
                switch (leaf.getName()) {
                    case "Int" -> "" + (1 + random.nextInt(2));
                    case "Boolean" -> "true";
                    case "Float" -> "1.5";
                    default -> "\"v" + random.nextInt(2) + "\"";
                };
            default -> throw new IllegalStateException(type.toString());
        };
    }
}
