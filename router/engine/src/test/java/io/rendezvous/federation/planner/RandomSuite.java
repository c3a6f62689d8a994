package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLSchema;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/**
 * Makes up a supergraph with its subgraphs: entities with several keys, shared and required and provided fields, value
 * types, interfaces and unions with different members, an interface object. Not every field need be answerable.
 */
@NullUnmarked
final class RandomSuite {

    private record Use(boolean external, String requires, String provides) {}

    private static final class Member {
        private final String type;
        private final Map<String, Use> uses = new TreeMap<>();

        private Member(String type) {
            this.type = type;
        }

        private boolean isReadable(String subgraph) {
            return uses.containsKey(subgraph) && !uses.get(subgraph).external();
        }
    }

    private static final class Composite {
        private final Set<String> homes = new TreeSet<>();
        private final Map<String, List<String>> keys = new TreeMap<>();
        private final Map<String, Set<String>> interfaces = new TreeMap<>();
        private final Map<String, Member> fields = new LinkedHashMap<>();

        private void declare(String field, String type, String subgraph, Use use) {
            fields.computeIfAbsent(field, _ -> new Member(type)).uses.putIfAbsent(subgraph, use);
        }
    }

    private static final Use PLAIN = new Use(false, "", "");
    private static final Use EXTERNAL = new Use(true, "", "");

    private final Random random;
    private final List<String> subgraphs;
    private final Map<String, Composite> objects = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> unions = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> interfaces = new LinkedHashMap<>();
    private String standInHome = "";
    private String standInOwner = "";

    private RandomSuite(Random random) {
        this.random = random;
        subgraphs = List.of("a", "b", "c", "d").subList(0, 2 + random.nextInt(3));
    }

    static AuditSuite of(long seed) {
        var random = new Random(seed);
        for (var attempt = 0; attempt < 10; attempt++) {
            random.nextInt();
        }
        return new RandomSuite(random).make("random " + seed);
    }

    private AuditSuite make(String name) {
        for (var number = 0; number < 4; number++) {
            addEntity("E" + number);
        }
        addValueType("V0");
        addAbstract();
        objects.values().forEach(this::addComposites);
        objects.values().forEach(this::addRequirements);
        addStandIn();
        addQueries();
        var sdl = supergraph();
        var schemas = new TreeMap<String, GraphQLSchema>();
        subgraphs.forEach(subgraph -> schemas.put(subgraph, AuditSuite.subgraphSchema(sdl(subgraph))));
        return new AuditSuite(name, sdl, Supergraph.parse(sdl), schemas, List.of());
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private List<String> some(Set<String> from) {
        var chosen = new ArrayList<>(from);
        Collections.shuffle(chosen, random);
        return chosen.subList(0, chance(0.6) ? 1 : 1 + random.nextInt(chosen.size()));
    }

    private void addEntity(String name) {
        var entity = new Composite();
        objects.put(name, entity);
        subgraphs.stream().filter(_ -> chance(0.6)).forEach(entity.homes::add);
        entity.homes.add(any(subgraphs));
        entity.homes.forEach(home -> entity.declare("id", "ID!", home, PLAIN));
        if (chance(0.5)) {
            some(entity.homes).forEach(home -> entity.declare("k", "ID!", home, PLAIN));
        }
        for (var home : entity.homes) {
            var keys = new ArrayList<>(List.of("id"));
            if (entity.fields.containsKey("k") && entity.fields.get("k").isReadable(home)) {
                keys.addAll(List.of("k", "id k"));
                if (chance(0.3)) {
                    keys.remove("id");
                }
            }
            Collections.shuffle(keys, random);
            entity.keys.put(home, keys.subList(0, chance(0.8) ? 1 : keys.size()));
        }
        for (var number = 0; number < 3; number++) {
            var field = "f" + number;
            some(entity.homes)
                    .forEach(home -> entity.declare(field, field.equals("f0") ? "String" : "Int", home, PLAIN));
        }
    }

    private void addValueType(String name) {
        var value = new Composite();
        objects.put(name, value);
        value.homes.addAll(subgraphs);
        for (var number = 0; number < 3; number++) {
            var field = "v" + number;
            some(value.homes).forEach(home -> value.declare(field, "String", home, PLAIN));
        }
        value.homes.retainAll(value.fields.values().stream()
                .flatMap(field -> field.uses.keySet().stream())
                .toList());
    }

    private void addAbstract() {
        for (var subgraph : subgraphs) {
            for (var entity : objects.entrySet()) {
                if (entity.getKey().startsWith("E") && entity.getValue().homes.contains(subgraph)) {
                    if (chance(0.6)) {
                        union("U0", subgraph).add(entity.getKey());
                    }
                    if (chance(0.6)) {
                        implement(entity.getValue(), entity.getKey(), "I0", subgraph);
                    }
                }
            }
        }
    }

    private Set<String> union(String name, String subgraph) {
        return unions.computeIfAbsent(name, _ -> new TreeMap<>()).computeIfAbsent(subgraph, _ -> new TreeSet<>());
    }

    private void implement(Composite object, String name, String type, String subgraph) {
        object.interfaces.computeIfAbsent(subgraph, _ -> new TreeSet<>()).add(type);
        interfaces
                .computeIfAbsent(type, _ -> new TreeMap<>())
                .computeIfAbsent(subgraph, _ -> new TreeSet<>())
                .add(name);
    }

    private boolean knows(String subgraph, String type) {
        return (objects.containsKey(type) && objects.get(type).homes.contains(subgraph))
                || unions.getOrDefault(type, Map.of()).containsKey(subgraph)
                || interfaces.getOrDefault(type, Map.of()).containsKey(subgraph);
    }

    private void addComposites(Composite object) {
        for (var number = 0; number < 3; number++) {
            var homes = some(object.homes);
            var type = type(homes);
            if (type != null) {
                var field = "c" + number;
                var wrapped = any(List.of("%s", "%s", "[%s]", "[%s!]!", "%s!")).formatted(type);
                homes.forEach(home -> object.declare(field, wrapped, home, provided(type, home)));
            }
        }
    }

    private String type(List<String> homes) {
        var types = new ArrayList<>(objects.keySet());
        types.addAll(List.of("U0", "I0"));
        types.remove("Query");
        types.removeIf(type -> !homes.stream().allMatch(home -> knows(home, type)) || haveNothingInCommon(homes, type));
        return types.isEmpty() ? null : any(types);
    }

    /** Composition refuses an abstract type of which two subgraphs that share the field have no member in common. */
    private boolean haveNothingInCommon(List<String> homes, String type) {
        var members = unions.containsKey(type) ? unions.get(type) : interfaces.get(type);
        if (members == null) {
            return false;
        }
        var common = new TreeSet<>(members.get(homes.getFirst()));
        homes.forEach(home -> common.retainAll(members.get(home)));
        return common.isEmpty();
    }

    /** Sometimes a field brings along one of its target that the subgraph does not resolve otherwise. */
    private Use provided(String type, String subgraph) {
        var target = objects.get(type);
        if (target == null || type.startsWith("V") || !chance(0.3)) {
            return PLAIN;
        }
        for (var field : List.of("f0", "f1", "f2")) {
            var member = target.fields.get(field);
            if (!member.isReadable(subgraph)) {
                target.declare(field, member.type, subgraph, EXTERNAL);
                return new Use(false, "", field);
            }
        }
        return PLAIN;
    }

    private void addRequirements(Composite object) {
        for (var home : object.homes) {
            var elsewhere = new ArrayList<String>();
            object.fields.forEach((name, field) -> {
                if (!field.isReadable(home) && name.startsWith("f")) {
                    elsewhere.add(name);
                }
            });
            if (object.keys.isEmpty() || elsewhere.isEmpty() || !chance(0.5)) {
                continue;
            }
            var required = new LinkedHashSet<String>();
            required.add(any(elsewhere));
            required.add(any(elsewhere));
            required.forEach(field -> object.declare(field, object.fields.get(field).type, home, EXTERNAL));
            var nested = chance(0.5) ? nested(object, home) : "";
            var requires = String.join(" ", required) + nested;
            object.declare("r" + home, "String", home, new Use(false, requires, ""));
        }
    }

    /** A required field below a composite one, both of which another subgraph has. */
    private String nested(Composite object, String home) {
        for (var field : new ArrayList<>(object.fields.entrySet())) {
            var type = field.getValue().type.replaceAll("[\\[\\]!]", "");
            var target = objects.get(type);
            if (target != null
                    && type.startsWith("E")
                    && target.homes.contains(home)
                    && field.getKey().startsWith("c")
                    && !field.getValue().isReadable(home)) {
                object.declare(field.getKey(), field.getValue().type, home, EXTERNAL);
                var below = any(List.of("f0", "f1", "f2"));
                target.declare(below, target.fields.get(below).type, home, EXTERNAL);
                return " " + field.getKey() + " { " + below + " }";
            }
        }
        return "";
    }

    /** An interface that one subgraph knows the types of and another does not. */
    private void addStandIn() {
        standInHome = any(subgraphs);
        for (var owner : subgraphs) {
            var types = objects.entrySet().stream()
                    .filter(object -> object.getKey().startsWith("E")
                            && object.getValue().homes.contains(owner)
                            && !object.getValue().homes.contains(standInHome)
                            && object.getValue().keys.get(owner).contains("id"))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!types.isEmpty()) {
                types.forEach(type -> implement(objects.get(type), type, "S0", owner));
                standInOwner = owner;
                return;
            }
        }
    }

    private boolean hasStandIn() {
        return !standInOwner.isEmpty();
    }

    private void addQueries() {
        var query = new Composite();
        objects.put("Query", query);
        query.homes.addAll(subgraphs);
        for (var number = 0; number < 5; number++) {
            var homes = some(query.homes);
            var type = type(homes);
            var field = "q" + number;
            if (type != null) {
                var wrapped = any(List.of("%s", "%s", "[%s!]")).formatted(type);
                homes.forEach(home -> query.declare(field, wrapped, home, provided(type, home)));
            }
        }
        subgraphs.forEach(subgraph -> query.declare("ping", "Int", subgraph, PLAIN));
        if (hasStandIn()) {
            query.declare("stands", "[S0]", standInHome, PLAIN);
            query.declare("stand", "S0", standInOwner, PLAIN);
        }
    }

    private String supergraph() {
        var sdl = new StringBuilder("schema { query: Query }\nenum join__Graph { ");
        subgraphs.forEach(name -> sdl.append(graph(name) + " @join__graph(name: \"" + name + "\", url: \"\") "));
        sdl.append("}\n");
        objects.forEach((name, object) -> sdl.append(supergraph(name, object)));
        interfaces.forEach((name, members) -> sdl.append(supergraphInterface(name, members)));
        unions.forEach((name, members) -> {
            sdl.append("union " + name);
            members.forEach((home, types) -> {
                sdl.append(" @join__type(graph: " + graph(home) + ")");
                types.forEach(type ->
                        sdl.append(" @join__unionMember(graph: " + graph(home) + ", member: \"" + type + "\")"));
            });
            var all = new TreeSet<String>();
            members.values().forEach(all::addAll);
            sdl.append(" = " + String.join(" | ", all) + "\n");
        });
        return sdl.toString();
    }

    private static String graph(String subgraph) {
        return subgraph.toUpperCase(java.util.Locale.ROOT);
    }

    private String supergraph(String name, Composite object) {
        var sdl = new StringBuilder("type " + name);
        var all = new TreeSet<String>();
        object.interfaces.values().forEach(all::addAll);
        sdl.append(all.isEmpty() ? "" : " implements " + String.join(" & ", all));
        object.interfaces.forEach((home, types) -> types.forEach(
                type -> sdl.append(" @join__implements(graph: " + graph(home) + ", interface: \"" + type + "\")")));
        for (var home : object.homes) {
            for (var key : object.keys.getOrDefault(home, List.of(""))) {
                sdl.append(" @join__type(graph: " + graph(home) + (key.isEmpty() ? ")" : ", key: \"" + key + "\")"));
            }
        }
        sdl.append(" {\n");
        object.fields.forEach((field, member) -> {
            sdl.append("  " + field + ": " + member.type);
            member.uses.forEach((home, use) -> sdl.append(" @join__field(graph: " + graph(home)
                    + (use.external() ? ", external: true" : "")
                    + (use.requires().isEmpty() ? "" : ", requires: \"" + use.requires() + "\"")
                    + (use.provides().isEmpty() ? "" : ", provides: \"" + use.provides() + "\"") + ")"));
            sdl.append("\n");
        });
        if (all.contains("S0")) {
            sdl.append("  s0: String @join__field\n  s1: Int @join__field\n");
        }
        return sdl.append("}\n").toString();
    }

    private String supergraphInterface(String name, Map<String, Set<String>> members) {
        var standIn = name.equals("S0");
        var joins = members.keySet().stream()
                .map(home -> " @join__type(graph: " + graph(home) + (standIn ? ", key: \"id\")" : ")"))
                .collect(joining());
        var other = " @join__type(graph: " + graph(standInHome) + ", key: \"id\", isInterfaceObject: true)";
        var only = " @join__field(graph: " + graph(standInHome) + ")";
        return "interface " + name + joins + (standIn ? other : "") + " {\n  id: ID!\n"
                + (standIn ? "  s0: String" + only + "\n  s1: Int" + only + "\n" : "") + "}\n";
    }

    private String sdl(String subgraph) {
        var sdl = new StringBuilder("scalar _Any\n");
        var entities = new TreeSet<String>();
        objects.forEach((name, object) -> {
            if (object.homes.contains(subgraph)) {
                sdl.append(sdl(name, object, subgraph));
                if (object.keys.containsKey(subgraph)) {
                    entities.add(name);
                }
            }
        });
        interfaces.forEach((name, members) -> {
            if (members.containsKey(subgraph)) {
                sdl.append("interface " + name + " { id: ID! }\n");
            }
        });
        unions.forEach((name, members) -> {
            if (members.containsKey(subgraph)) {
                sdl.append("union " + name + " = " + String.join(" | ", members.get(subgraph)) + "\n");
            }
        });
        if (hasStandIn() && subgraph.equals(standInHome)) {
            sdl.append("type S0 { id: ID! s0: String s1: Int }\n");
            entities.add("S0");
        }
        sdl.append(
                entities.isEmpty() ? "" : "extend type Query { _entities(representations: [_Any!]!): [_Entity]! }\n");
        return sdl.append(entities.isEmpty() ? "" : "union _Entity = " + String.join(" | ", entities))
                .toString();
    }

    private static String sdl(String name, Composite object, String subgraph) {
        var implemented = object.interfaces.getOrDefault(subgraph, Set.of());
        var sdl = new StringBuilder("type " + name
                + (implemented.isEmpty() ? "" : " implements " + String.join(" & ", implemented)) + " { ");
        object.fields.forEach((field, member) -> {
            if (member.uses.containsKey(subgraph)) {
                sdl.append(field + ": " + member.type + " ");
            }
        });
        return sdl.append("}\n").toString();
    }
}
