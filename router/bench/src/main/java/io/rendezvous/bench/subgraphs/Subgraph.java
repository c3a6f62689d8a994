package io.rendezvous.bench.subgraphs;

import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.json.JsonOutput;
import io.rendezvous.federation.json.JsonScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executes queries over entities. For one thread. */
final class Subgraph {

    private static final int DOCUMENTS_KEPT = 10_000;

    private final Map<String, Object> roots = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Selection> documents = new HashMap<>();
    private @Nullable String computedKey;
    private Function<Map<?, ?>, Entity> computed = Subgraph::unknown;

    /** How often it was asked, and how often with an authorization. */
    int calls;

    int authorized;
    int errors;

    private static Entity unknown(Map<?, ?> representation) {
        throw new IllegalArgumentException("Nobody knows " + representation);
    }

    Subgraph root(String field, Object target) {
        roots.put(field, target);
        return this;
    }

    Entity entity(String key, String value, Entity entity) {
        entities.put(entity.type + ' ' + key + ' ' + value, entity);
        return entity;
    }

    /** Entities that are made from their representation. */
    void computed(String key, Function<Map<?, ?>, Entity> maker) {
        computedKey = key;
        computed = maker;
    }

    Entity find(Map<?, ?> representation) {
        if (computedKey != null && representation.containsKey(computedKey)) {
            return computed.apply(representation);
        }
        for (var key : List.of("id", "upc")) {
            var value = representation.get(key);
            var found = entities.get(representation.get("__typename") + " " + key + ' ' + value);
            if (found != null) {
                return found;
            }
        }
        return unknown(representation);
    }

    /** Writes the response to a request, both in JSON. */
    void answer(byte[] request, int length, JsonOutput output) {
        calls++;
        var mark = output.size();
        try {
            if (!(Json.read(new JsonScanner(request, 0, length)) instanceof Map<?, ?> body)
                    || !(body.get("query") instanceof String query)) {
                throw new IllegalArgumentException("No query");
            }
            var selection = selection(query);
            var variables = body.get("variables") instanceof Map<?, ?> given ? given : Map.of();
            output.ascii("{\"data\":");
            execute(selection, variables, output);
            output.put('}');
        } catch (RuntimeException refused) {
            errors++;
            output.truncate(mark);
            output.ascii("{\"errors\":[{\"message\":")
                    .string(String.valueOf(refused.getMessage()))
                    .ascii("}]}");
        }
    }

    private Selection selection(String query) {
        if (documents.size() > DOCUMENTS_KEPT) {
            documents.clear();
        }
        return documents.computeIfAbsent(query, text -> {
            var document = Parser.parse(text);
            var operation =
                    document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
            return new Selection(document, List.of(operation.getSelectionSet()));
        });
    }

    private void execute(Selection selection, Map<?, ?> variables, JsonOutput output) {
        var separator = '{';
        for (var field : selection.on("Query")) {
            output.put(separator).put(field.key());
            separator = ',';
            var target = field.name().equals("_entities") ? entities(field, variables) : roots.get(field.name());
            if (target == null) {
                throw new IllegalArgumentException("No field Query." + field.name());
            }
            write(target, field.below(), output);
        }
        output.put('}');
    }

    private List<Entity> entities(Selection.Wanted field, Map<?, ?> variables) {
        var given = (VariableReference) field.arguments().getFirst().getValue();
        if (!(variables.get(given.getName()) instanceof List<?> representations)) {
            throw new IllegalArgumentException("No representations");
        }
        return representations.stream().map(each -> find((Map<?, ?>) each)).toList();
    }

    private static void write(Object value, @Nullable Selection selection, JsonOutput output) {
        switch (value) {
            case byte[] leaf -> output.put(leaf);
            case Entity entity when selection != null -> object(entity, selection, output);
            case List<?> list -> {
                var separator = '[';
                for (var item : list) {
                    output.put(separator);
                    separator = ',';
                    write(item, selection, output);
                }
                (separator == '[' ? output.put('[') : output).put(']');
            }
            default -> throw new IllegalArgumentException("A selection is missing");
        }
    }

    private static void object(Entity entity, Selection selection, JsonOutput output) {
        var separator = '{';
        for (var field : selection.on(entity.type)) {
            output.put(separator).put(field.key());
            separator = ',';
            write(entity.field(field.name()), field.below(), output);
        }
        (separator == '{' ? output.put('{') : output).put('}');
    }
}
