package io.rendezvous.federation.planner;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.schema.Arguments;
import io.rendezvous.federation.schema.FieldSet;
import io.rendezvous.federation.schema.SubgraphField;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/**
 * Invented data for a supergraph: a few objects of each type, with a fixed value for every field, that all subgraphs and the
 * monolith agree on. A field with requirements has a value that depends on what is required.
 */
@NullUnmarked
final class Universe {

    private static final int OBJECTS = 3;

    record Thing(String type, int number) {}

    private final Supergraph supergraph;
    private final TypeDefinitionRegistry types;
    private final int seed;

    Universe(Supergraph supergraph, String sdl, int seed) {
        this.supergraph = supergraph;
        this.seed = seed;
        types = new SchemaParser().parse(sdl);
    }

    List<Thing> things(String type) {
        return IntStream.range(0, OBJECTS)
                .mapToObj(number -> new Thing(type, number))
                .toList();
    }

    int type(Thing thing) {
        return supergraph.typeNames().indexOf(thing.type());
    }

    /** A leaf, a {@link Thing}, a list of those, or null. */
    Object value(Thing thing, String field, Map<String, Object> arguments) {
        var required = required(thing.type(), field);
        return value(thing, field, arguments, required.isEmpty() ? "" : known(thing, required));
    }

    /** @param known what the field's requirements say, as {@link #known} tells it */
    Object value(Thing thing, String field, Map<String, Object> arguments, String known) {
        var definition = definition(thing.type(), field);
        var given = new TreeMap<>(arguments);
        definition.getInputValueDefinitions().forEach(argument -> dropDefault(argument, given));
        var hash = Objects.hash(seed, thing.type(), thing.number(), field, given.toString(), known);
        return value(thing, field, definition.getType(), mix(hash), false);
    }

    private static void dropDefault(InputValueDefinition argument, Map<String, Object> given) {
        if (argument.getDefaultValue() != null) {
            var text = argument.getDefaultValue().toString();
            var value = String.valueOf(given.get(argument.getName()));
            if (text.contains("'" + value + "'") || text.contains("=" + value + "}")) {
                given.remove(argument.getName());
            }
        }
    }

    private Object value(Thing thing, String field, Type<?> type, int hash, boolean required) {
        return switch (type) {
            case NonNullType wrapped -> value(thing, field, wrapped.getType(), hash, true);
            case ListType list when isKey(field) -> List.of(value(thing, field, list.getType(), hash, true));
            case ListType list -> {
                var items = new ArrayList<Object>();
                for (var index = 1; index < Math.floorMod(hash, 4); index++) {
                    items.add(value(thing, field, list.getType(), mix(hash + index), false));
                }
                yield !required && Math.floorMod(hash, 11) == 0 ? null : items;
            }
            case TypeName name ->
                !required && !isKey(field) && Math.floorMod(hash, 7) == 0
                        ? null
                        : value(thing, field, name.getName(), hash);
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private Object value(Thing thing, String field, String type, int hash) {
        var number = Math.floorMod(hash, 1000);
        return switch (type) {
            case "ID", "String" -> isKey(field) ? thing.type() + thing.number() + field : field + number;
            case "Int" -> number;
            case "Float" -> number / 4.0;
            case "Boolean" -> number % 2 == 0;
            default -> {
                var leaf = types.getTypeOrNull(type, EnumTypeDefinition.class);
                if (leaf != null) {
                    yield leaf.getEnumValueDefinitions().getFirst().getName();
                }
                var members = candidates(thing.type(), field, type).toArray();
                yield members.length == 0
                        ? null
                        : new Thing(
                                supergraph.typeNames().get(members[number % members.length]),
                                isKey(field) ? thing.number() : number % OBJECTS);
            }
        };
    }

    /** Only what every subgraph that has the field can give. */
    private TypeSet candidates(String type, String field, String declared) {
        var members = supergraph.possible(declared);
        for (var declaring : fields(type, field).entrySet()) {
            var here = supergraph
                    .schema(declaring.getKey())
                    .type(declaring.getValue().type().name());
            if (here != null) {
                members = members.intersect(here.possible());
            }
        }
        return members;
    }

    private Map<Integer, SubgraphField> fields(String type, String field) {
        var found = new LinkedHashMap<Integer, SubgraphField>();
        for (var schema : supergraph.ranked()) {
            var names = new ArrayList<>(List.of(type));
            names.addAll(supergraph.interfacesOf(supergraph.typeNames().indexOf(type)));
            for (var name : names) {
                var here = schema.type(name);
                if (here != null
                        && (name.equals(type) || here.isStandIn())
                        && here.fields().containsKey(field)) {
                    found.putIfAbsent(schema.index(), here.fields().get(field));
                }
            }
        }
        return found;
    }

    private FieldSet required(String type, String field) {
        return fields(type, field).values().stream()
                .filter(declared -> declared.readable() && !declared.requires().isEmpty())
                .map(SubgraphField::requires)
                .findFirst()
                .orElse(FieldSet.EMPTY);
    }

    /** What a representation must say about a thing for these fields. */
    String known(Thing thing, FieldSet fields) {
        var known = new ArrayList<String>();
        for (var item : fields.on(type(thing))) {
            known.add(
                    item.name() + "=" + known(value(thing, item.name(), literals(item.arguments())), item.children()));
        }
        return known.toString();
    }

    private String known(Object value, FieldSet fields) {
        return switch (value) {
            case List<?> list ->
                list.stream().map(item -> known(item, fields)).toList().toString();
            case Thing thing -> known(thing, fields);
            case null, default -> String.valueOf(value);
        };
    }

    private static Map<String, Object> literals(Arguments arguments) {
        var literals = new LinkedHashMap<String, Object>();
        if (!arguments.text().isEmpty()) {
            var field = (graphql.language.Field) Parser.parse("{ f" + arguments.text() + " }")
                    .getDefinitionsOfType(graphql.language.OperationDefinition.class)
                    .getFirst()
                    .getSelectionSet()
                    .getSelections()
                    .getFirst();
            field.getArguments()
                    .forEach(argument -> literals.put(
                            argument.getName(),
                            switch (argument.getValue()) {
                                case IntValue integer -> integer.getValue().intValue();
                                case StringValue string -> string.getValue();
                                default -> throw new IllegalStateException(argument.toString());
                            }));
        }
        return literals;
    }

    private FieldDefinition definition(String type, String field) {
        var definition = (ImplementingTypeDefinition<?>) types.getTypeOrNull(type);
        for (FieldDefinition candidate : definition.getFieldDefinitions()) {
            if (candidate.getName().equals(field)) {
                return candidate;
            }
        }
        throw new IllegalStateException(type + "." + field);
    }

    private boolean isKey(String field) {
        return supergraph.ranked().stream()
                .flatMap(schema -> schema.types().values().stream())
                .flatMap(type -> type.keys().stream())
                .anyMatch(key -> mentions(key, field));
    }

    private static boolean mentions(FieldSet fields, String name) {
        return fields.items().stream().anyMatch(item -> item.name().equals(name) || mentions(item.children(), name));
    }

    private static int mix(int hash) {
        var mixed = hash * 0x9E3779B9;
        mixed ^= mixed >>> 16;
        mixed *= 0x85EBCA6B;
        return mixed ^ mixed >>> 13;
    }
}
