package io.rendezvous.federation;

import graphql.GraphQL;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The same random data behind a federation of four subgraphs and behind one executable schema, so that any operation can
 * be run on both. Objects refer to each other by {@code "@id"}.
 */
final class World {

    private static final String A = """
            type Query { items(first: Int): [Item!]! item(id: ID!): Item people: [Person] root: Root @shareable }
            interface Item @key(fields: "id") { id: ID! label: String! owner: Person }
            type Book implements Item @key(fields: "id") @key(fields: "isbn") { id: ID! isbn: String! label: String! owner: Person pages: Int }
            type Film implements Item @key(fields: "id") { id: ID! label: String! owner: Person minutes(round: Boolean): Float }
            type Person @key(fields: "id") @key(fields: "email") { id: ID! email: String name: String! mood: Mood }
            type Root @shareable { title: String! rows: [[Row]] }
            type Row @shareable { left: Int person: Person }
            enum Mood { GOOD BAD }
            """;
    private static final String B = """
            type Query { root: Root @shareable search(first: Int): [Hit] }
            union Hit = Book | Person | Note
            type Note { text: String about: Person }
            type Book @key(fields: "isbn") { isbn: String! price(currency: String): Int similar: [Book!] }
            type Person @key(fields: "email") { email: String address: Address friends: [Person] best: Person! }
            type Address @shareable { street: String city: City }
            type City @key(fields: "zip country { code }") { zip: String! country: Country! name: String }
            type Country @shareable { code: String! }
            type Root @shareable { count: Int! rows: [[Row]] }
            type Row @shareable { right: Int person: Person }
            """;
    private static final String C = """
            type Query { top(first: Int): [Item!] }
            type Item @key(fields: "id") @interfaceObject { id: ID! rating: Int! related: [Item] }
            type Person @key(fields: "id") {
              id: ID!
              name: String! @external
              address: Address @external
              friends: [Person] @external
              age: Int
              badge: String @requires(fields: "name address { street city { zip } } friends { id name }")
            }
            type Address @shareable { street: String city: City }
            type City @key(fields: "zip country { code }") { zip: String! country: Country! population: Int }
            type Country @shareable { code: String! }
            """;

    private static final String D = """
            type Query { bargains(first: Int): [Book] }
            type Book @key(fields: "id") { id: ID! price(currency: String): Int @external deal: String @requires(fields: "price(currency: \\"USD\\")") }
            """;

    final Map<String, Map<String, @Nullable Object>> objects = new LinkedHashMap<>();
    private final Random random;

    World(long seed) {
        random = new Random(seed);
        for (var i = 0; i < 5; i++) {
            person(i);
            city(i);
            book(i);
            film(i);
            put("note" + i, "Note", "text", maybe("note " + i), "about", maybe("@person" + i));
        }
        put("root", "Root", "title", "T\u00e9 \"x\"", "count", 7, "rows", rows());
        put(
                "query",
                "Query",
                "items",
                refs("book", "film"),
                "people",
                refs("person"),
                "top",
                refs("film", "book"),
                "search",
                refs("note", "book", "person"),
                "bargains",
                refs("book"),
                "root",
                "@root");
    }

    private void person(int i) {
        put(
                "person" + i,
                "Person",
                "id",
                "p" + i,
                "email",
                "mail" + i,
                "name",
                "Name " + i,
                "mood",
                maybe(i % 2 == 0 ? "GOOD" : "BAD"),
                "address",
                maybe("@address" + i),
                "age",
                maybe(20 + i),
                "friends",
                maybe(List.of("@person" + random.nextInt(5), "@person" + random.nextInt(5))),
                "best",
                "@person" + random.nextInt(5));
        put("address" + i, "Address", "street", maybe("Street " + i), "city", maybe("@city" + random.nextInt(5)));
    }

    private void city(int i) {
        put(
                "city" + i,
                "City",
                "zip",
                "z" + i,
                "country",
                "@country" + i % 2,
                "name",
                maybe("City " + i),
                "population",
                maybe(1000 * i));
        put("country" + i, "Country", "code", "c" + i % 2);
    }

    private void book(int i) {
        put(
                "book" + i,
                "Book",
                "id",
                "b" + i,
                "isbn",
                "isbn" + i,
                "label",
                "Book " + i,
                "owner",
                maybe("@person" + random.nextInt(5)),
                "pages",
                maybe(100 + i),
                "rating",
                i,
                "price",
                maybe(10 * i),
                "similar",
                maybe(List.of("@book" + random.nextInt(5), "@book" + random.nextInt(5))),
                "related",
                maybe(List.of("@film" + random.nextInt(5), "@book" + random.nextInt(5))));
    }

    private void film(int i) {
        put(
                "film" + i,
                "Film",
                "id",
                "f" + i,
                "label",
                "Film " + i,
                "owner",
                maybe("@person" + random.nextInt(5)),
                "minutes",
                maybe(90.5 + i),
                "rating",
                10 + i,
                "related",
                maybe(List.of("@book" + i)));
    }

    private List<@Nullable Object> rows() {
        var rows = new ArrayList<@Nullable Object>();
        for (var row = 0; row < 3; row++) {
            var cells = new ArrayList<String>();
            for (var column = 0; column < row; column++) {
                var id = "row" + row + column;
                put(id, "Row", "left", row, "right", column, "person", "@person" + random.nextInt(5));
                cells.add("@" + id);
            }
            rows.add(row == 1 ? null : cells);
        }
        return rows;
    }

    private List<String> refs(String... kinds) {
        var refs = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            for (var kind : kinds) {
                refs.add("@" + kind + i);
            }
        }
        return refs;
    }

    private @Nullable Object maybe(Object value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    private void put(String id, String type, @Nullable Object... fields) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("__typename", type);
        for (var i = 0; i < fields.length; i += 2) {
            object.put(Objects.requireNonNull(fields[i]).toString(), fields[i + 1]);
        }
        objects.put("@" + id, object);
    }

    /** The value of a field whose source is an object of the world or a representation of one. */
    private @Nullable Object value(DataFetchingEnvironment environment, boolean whole) {
        var source = environment.<@Nullable Object>getSource();
        var object = source instanceof Map<?, ?> map ? map : Objects.requireNonNull(objects.get("@query"));
        var name = environment.getField().getName();
        return switch (name) {
            case "badge" -> badge(whole ? known(object) : object);
            case "deal" ->
                "USD " + priced(whole ? known(object).get("price") : object.get("price"), whole ? "USD" : null);
            case "item" ->
                resolve("@"
                        + environment
                                .getArgumentOrDefault("id", "")
                                .replace("b", "book")
                                .replace("f", "film"));
            case "price" -> priced(known(object).get("price"), environment.getArgument("currency"));
            case "minutes" ->
                Boolean.TRUE.equals(environment.getArgument("round"))
                        ? known(object).get("minutes") == null ? null : 90.0
                        : known(object).get("minutes");
            default -> first(resolve(known(object).get(name)), environment.getArgument("first"));
        };
    }

    private static @Nullable Object first(@Nullable Object value, @Nullable Integer count) {
        return count == null || !(value instanceof List<?> list)
                ? value
                : list.subList(0, Math.max(0, Math.min(count, list.size())));
    }

    private static @Nullable Object priced(@Nullable Object price, @Nullable String currency) {
        return price instanceof Integer amount ? amount + ("USD".equals(currency) ? 1 : 0) : null;
    }

    /** What a badge shows, from the fields that it requires. */
    private String badge(Map<?, ?> person) {
        var text = new StringBuilder().append(person.get("name"));
        if (resolve(person.get("address")) instanceof Map<?, ?> address) {
            text.append('/').append(address.get("street"));
            text.append('/').append(resolve(address.get("city")) instanceof Map<?, ?> city ? city.get("zip") : null);
        }
        if (resolve(person.get("friends")) instanceof List<?> friends) {
            friends.forEach(friend -> text.append('+').append(((Map<?, ?>) friend).get("name")));
        }
        return text.toString();
    }

    private @Nullable Object resolve(@Nullable Object value) {
        return switch (value) {
            case String text when text.startsWith("@") -> objects.get(text);
            case List<?> list -> list.stream().map(this::resolve).toList();
            case null, default -> value;
        };
    }

    /** The object of the world that a representation stands for. */
    private Map<?, ?> known(Map<?, ?> source) {
        for (var key : List.of("id", "isbn", "email", "zip")) {
            var wanted = source.get(key);
            if (wanted == null) {
                continue;
            }
            for (var object : objects.values()) {
                if (wanted.equals(object.get(key))) {
                    return object;
                }
            }
        }
        return source;
    }

    TestSubgraph[] subgraphs() {
        return new TestSubgraph[] {subgraph("a", A), subgraph("b", B), subgraph("c", C), subgraph("d", D)};
    }

    private TestSubgraph subgraph(String name, String sdl) {
        return new TestSubgraph(name, sdl).fallback(environment -> value(environment, false), this::typed);
    }

    /** An interface object's subgraph knows no runtime types but its own. */
    private @Nullable GraphQLObjectType typed(TypeResolutionEnvironment environment) {
        Map<?, ?> object = environment.getObject();
        var schema = environment.getSchema();
        var type = schema.getObjectType(known(object).get("__typename") + "");
        return type == null ? schema.getObjectType(object.get("__typename") + "") : type;
    }

    /** The whole graph as one schema. */
    GraphQL monolith(GraphQLSchema api) {
        var registry = GraphQLCodeRegistry.newCodeRegistry(api.getCodeRegistry())
                .defaultDataFetcher(
                        DataFetcherFactories.<@Nullable Object>useDataFetcher(environment -> value(environment, true)));
        for (var type : api.getAllTypesAsList()) {
            if (type.getName().startsWith("__")) {
                continue;
            }
            if (type instanceof GraphQLInterfaceType abstracted) {
                registry.typeResolver(abstracted, this::typed);
            }
            if (type instanceof GraphQLUnionType union) {
                registry.typeResolver(union, this::typed);
            }
        }
        return GraphQL.newGraphQL(api.transform(schema -> schema.codeRegistry(registry.build())))
                .build();
    }
}
