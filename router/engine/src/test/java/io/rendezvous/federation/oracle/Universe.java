package io.rendezvous.federation.oracle;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeName;
import io.rendezvous.federation.oracle.Graph.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * Invented data: a few objects of each type, and for each field of each of them, with each arguments, what it says, decided
 * by a hash. All subgraphs and the monolith agree on it.
 */
@NullUnmarked
final class Universe {

    static final String FAILED = "failed: ";

    private static final int OBJECTS = 3;

    record Thing(String type, int number) {}

    /** A field that can't be resolved. */
    static final class Failed extends RuntimeException {

        Failed(String message) {
            super(message, null, false, false);
        }
    }

    private final Graph graph;
    private final Soundness soundness;
    private final Data data;

    /** How many mutations have happened; some values change with each. */
    private int writes;

    Universe(Graph graph, Soundness soundness, Data data) {
        this.graph = graph;
        this.soundness = soundness;
        this.data = data;
    }

    /** A leaf, a {@link Thing}, a list of those, or null. */
    Object value(Thing thing, String field, Map<String, Object> arguments) {
        if (thing.type().equals("Mutation")) {
            writes++;
        }
        return value(thing, field, arguments, required(thing, field));
    }

    private String required(Thing thing, String field) {
        for (var declared : graph.declarations(thing.type(), field)) {
            var requires = Authored.fieldSet(declared.field(), "requires");
            if (requires != null) {
                return known(thing, requires);
            }
        }
        return "";
    }

    /** @param known what the field's requirements say, as {@link #known} tells it */
    Object value(Thing thing, String field, Map<String, Object> arguments, String known) {
        var coordinate = thing.type() + "." + field;
        var declarations = graph.declarations(thing.type(), field);
        var given = given(declarations, arguments);
        var living = soundness.solid().contains(coordinate) || mix(coordinate.hashCode()) % 3 != 0 ? 0 : writes;
        var identity = thing.type() + "#" + thing.number() + "." + field + given;
        var hash = mix(Long.hashCode(data.seed()) + 31 * (identity + known + living).hashCode());
        if (fails(coordinate, declarations, mix(hash + 7))) {
            throw new Failed(FAILED + identity);
        }
        var types = declarations.stream()
                .<Type<?>>map(each -> each.field().getType())
                .toList();
        return value(new Asked(thing, field, coordinate, declarations), types, hash);
    }

    private record Asked(Thing thing, String field, String coordinate, List<Declaration> declarations) {}

    /** Those that all subgraphs know, defaults included. */
    private static Map<String, Object> given(List<Declaration> declarations, Map<String, Object> arguments) {
        var given = new TreeMap<String, Object>(arguments);
        for (var argument : declarations.getFirst().field().getInputValueDefinitions()) {
            if (argument.getDefaultValue() != null) {
                given.putIfAbsent(argument.getName(), Literals.of(argument.getDefaultValue()));
            }
        }
        for (var each : declarations) {
            given.keySet()
                    .retainAll(each.field().getInputValueDefinitions().stream()
                            .map(InputValueDefinition::getName)
                            .toList());
        }
        return given;
    }

    private boolean fails(String coordinate, List<Declaration> declarations, int hash) {
        var strict = declarations.stream().anyMatch(each -> each.field().getType() instanceof NonNullType);
        return data.failing().contains(coordinate)
                || (!soundness.solid().contains(coordinate)
                        && !(strict && soundness.sound().contains(coordinate))
                        && Math.floorMod(hash, 1000) < data.failures());
    }

    private Object value(Asked asked, List<Type<?>> types, int hash) {
        var strict = types.stream().anyMatch(NonNullType.class::isInstance);
        var bare = types.stream()
                .<Type<?>>map(type -> type instanceof NonNullType wrapped ? wrapped.getType() : type)
                .toList();
        var isList = bare.getFirst() instanceof ListType;
        if ((!isList && data.missing().contains(asked.coordinate()))
                || isNull(asked.coordinate(), strict, mix(hash + 3))) {
            return null;
        }
        return isList ? list(asked, bare, hash) : single(asked, bare, hash);
    }

    private boolean isNull(String coordinate, boolean strict, int hash) {
        if (soundness.solid().contains(coordinate)) {
            return false;
        }
        return strict
                ? !soundness.sound().contains(coordinate) && Math.floorMod(hash, 1000) < data.failures()
                : Math.floorMod(hash, 1000) < data.nulls();
    }

    private Object list(Asked asked, List<Type<?>> types, int hash) {
        var below =
                types.stream().<Type<?>>map(type -> ((ListType) type).getType()).toList();
        var items = new ArrayList<Object>();
        var length = soundness.solid().contains(asked.coordinate()) ? 1 : data.length(mix(hash));
        for (var index = 0; index < length; index++) {
            items.add(value(asked, below, mix(hash + 11 * (index + 1))));
        }
        return items;
    }

    private Object single(Asked asked, List<Type<?>> types, int hash) {
        var number = Math.floorMod(hash, 1000);
        var solid = soundness.solid().contains(asked.coordinate());
        var name = ((TypeName) types.getFirst()).getName();
        return switch (name) {
            case "ID", "String" ->
                solid ? asked.thing().type() + "-" + asked.thing().number() + "-" + asked.field() : text(number);
            case "Int" -> solid ? asked.thing().number() * 7 : number - 500;
            case "Float" -> solid ? asked.thing().number() * 1.5 : number / 8.0;
            case "Boolean" -> number % 2 == 0;
            default -> named(asked, name, number, solid);
        };
    }

    private static String text(int number) {
        return number % 5 == 0 ? "\"é\n\\" + number + "\uD83D\uDE00" : "text " + number;
    }

    private Object named(Asked asked, String name, int number, boolean solid) {
        var members = graph.members(asked.declarations());
        if (!members.isEmpty()) {
            var type = members.get(number % members.size());
            return new Thing(type, solid ? asked.thing().number() : number / 7 % OBJECTS);
        }
        return switch (graph.type(name)) {
            case EnumTypeDefinition leaf -> value(leaf, number);
            case ScalarTypeDefinition _ -> json(number);
            case null, default -> null;
        };
    }

    /** Rarely the last value, which may be one that clients can't see. */
    private static String value(EnumTypeDefinition leaf, int number) {
        List<EnumValueDefinition> values = leaf.getEnumValueDefinitions();
        return values.get(Math.min(number % (3 * values.size()) % values.size(), values.size() - 1))
                .getName();
    }

    private static Object json(int number) {
        var object = new LinkedHashMap<String, Object>();
        object.put("b", List.of(number, "x\t", Map.of()));
        object.put("a", null);
        return number % 3 == 0 ? object : number % 3 == 1 ? "é" + number : (Object) true;
    }

    /** What a representation must say about a thing for these fields. */
    String known(Thing thing, SelectionSet fields) {
        var known = new TreeMap<String, String>();
        for (var field : graph.selected(fields, thing.type())) {
            var literals = Literals.of(field);
            var value = recovered(thing, field.getName(), literals);
            known.put(field.getName(), known(value, field.getSelectionSet()));
        }
        return known.toString();
    }

    /** What fails is null to those that require it. */
    private Object recovered(Thing thing, String field, Map<String, Object> arguments) {
        try {
            return value(thing, field, arguments);
        } catch (Failed _) {
            return null;
        }
    }

    private String known(Object value, SelectionSet fields) {
        return switch (value) {
            case List<?> list ->
                list.stream().map(item -> known(item, fields)).toList().toString();
            case Thing thing -> known(thing, fields);
            case null, default -> String.valueOf(value);
        };
    }

    /** The object that a representation speaks of. */
    Thing find(Authored subgraph, Map<String, Object> representation) {
        var type = (String) representation.get("__typename");
        for (var member : graph.members(subgraph, type)) {
            for (var number = 0; number < OBJECTS; number++) {
                var thing = new Thing(member, number);
                if (subgraph.resolvableKeys(type).stream()
                        .anyMatch(key -> matches(thing, key, representation, type, subgraph))) {
                    return thing;
                }
            }
        }
        throw new IllegalArgumentException(subgraph.name() + " has no " + representation);
    }

    private boolean matches(
            Thing thing, SelectionSet key, Map<String, Object> representation, String type, Authored subgraph) {
        return graph.selected(key, thing.type()).stream().allMatch(field -> representation.containsKey(field.getName()))
                && known(thing, key).equals(new Representation(graph, subgraph).known(representation, key, type));
    }

    private static int mix(int hash) {
        var mixed = hash * 0x9E3779B9;
        mixed ^= mixed >>> 16;
        mixed *= 0x85EBCA6B;
        return mixed ^ mixed >>> 13;
    }
}
