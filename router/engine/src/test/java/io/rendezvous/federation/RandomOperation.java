package io.rendezvous.federation;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes operations that are valid for a schema. Every field has an alias, so that selections never conflict. */
final class RandomOperation {

    private final GraphQLSchema schema;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int maxDepth;
    private int aliases;

    /** @param maxDepth of fields with selections */
    RandomOperation(GraphQLSchema schema, Random random, int maxDepth) {
        this.schema = schema;
        this.random = random;
        this.maxDepth = maxDepth;
    }

    String query() {
        select(schema.getQueryType(), 0);
        return text.toString();
    }

    private void select(GraphQLNamedOutputType type, int depth) {
        text.append("{ ");
        var before = text.length();
        if (type instanceof GraphQLFieldsContainer container) {
            for (var field : container.getFieldDefinitions()) {
                if (random.nextInt(depth + 3) < 2) {
                    field(field, depth);
                }
            }
        }
        for (var narrower : narrower(type)) {
            if (random.nextInt(3) > 0 && depth < maxDepth) {
                text.append("... on ").append(narrower.getName()).append(' ');
                select(narrower, depth + 1);
            }
        }
        if (text.length() == before || random.nextInt(4) == 0) {
            text.append(alias()).append("__typename ");
        }
        text.append("} ");
    }

    private void field(GraphQLFieldDefinition field, int depth) {
        var type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        var composite = type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType;
        if (composite && depth >= maxDepth) {
            return;
        }
        text.append(alias()).append(field.getName()).append(arguments(field)).append(' ');
        if (composite) {
            select(type, depth + 1);
        }
    }

    private String alias() {
        return "f" + aliases++ + ": ";
    }

    private String arguments(GraphQLFieldDefinition field) {
        var written = new ArrayList<String>();
        for (var argument : field.getArguments()) {
            if (GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextBoolean()) {
                written.add(argument.getName() + ": "
                        + switch (argument.getName()) {
                            case "first" -> random.nextInt(5);
                            case "id" -> random.nextBoolean() ? "\"b1\"" : "\"f2\"";
                            case "currency" -> random.nextBoolean() ? "\"USD\"" : "\"EUR\"";
                            default -> random.nextBoolean();
                        });
            }
        }
        return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
    }

    private List<? extends GraphQLNamedOutputType> narrower(GraphQLNamedOutputType type) {
        return switch (type) {
            case GraphQLInterfaceType abstracted -> schema.getImplementations(abstracted);
            case GraphQLUnionType union ->
                union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> List.of();
        };
    }
}
