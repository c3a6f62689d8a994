package io.rendezvous.federation;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult;
import io.rendezvous.federation.composition.SubgraphSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;

/** A supergraph of four subgraphs with every kind of edge between them. */
final class Shop {

    final TestSubgraph accounts = new TestSubgraph("accounts", """
            type Query { me: User users: [User!]! }
            type Mutation { rename(id: ID!, name: String!): User }
            type User @key(fields: "id") { id: ID! name: String @shareable email: String! plan: Plan }
            enum Plan { FREE PRO SECRET @inaccessible }
            """);
    final TestSubgraph products = new TestSubgraph("products", """
            type Query { products(first: Int = 10): [Product!]! media: [Media!]! shop: Shop @shareable find(text: String!): [Found!]! }
            type Shop @shareable { name: String products: [Product!] }
            type Product @key(fields: "upc") { upc: ID! name: String price(currency: String = "EUR"): Int weight: Int size: Size @shareable }
            type Size @shareable { width: Int height: Int }
            interface Media { id: ID! title: String! }
            type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
            type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int }
            union Found = Book | Product
            """);
    final TestSubgraph inventory = new TestSubgraph("inventory", """
            type Query { shop: Shop @shareable }
            type Shop @shareable { open: Boolean! products: [Product!] }
            type Product @key(fields: "upc") {
              upc: ID!
              price(currency: String = "EUR"): Int @external
              weight: Int @external
              inStock: Boolean
              shippingEstimate: Int @requires(fields: "price(currency: \\"USD\\") weight")
            }
            type Book @key(fields: "id") { id: ID! shelf: String! }
            """);
    final TestSubgraph reviews = new TestSubgraph("reviews", """
            type Query { reviews: [Review!]! }
            type Mutation { review(upc: ID!, body: String!): Review }
            type Subscription { reviewed(upc: ID!): Review! }
            type Review @key(fields: "id") { id: ID! body: String! author: User @provides(fields: "name") product: Product! }
            type User @key(fields: "id") { id: ID! name: String @external reviews: [Review!] }
            type Product @key(fields: "upc") { upc: ID! reviews: [Review!] }
            """);
    final List<String> log = new CopyOnWriteArrayList<>();

    private final List<Map<String, String>> allReviews = List.of(
            review("r1", "Good", "u1", "p1"), review("r2", "Bad", "u2", "p1"), review("r3", "Fine", "u1", "p2"));

    private static Map<String, String> review(String id, String body, String author, String product) {
        return Map.of("id", id, "body", body, "author", author, "product", product);
    }

    Shop() {
        var ann = Map.of("id", "u1", "name", "Ann", "email", "ann@shop", "plan", "PRO");
        var bob = Map.of("id", "u2", "name", "Bob", "email", "bob@shop", "plan", "SECRET");
        accounts.entity("User", ann)
                .entity("User", bob)
                .field("Query.me", _ -> ann)
                .field("Query.users", _ -> List.of(ann, bob))
                .field("Mutation.rename", environment -> {
                    log.add("rename " + environment.getArgument("name"));
                    return Map.of(
                            "id", Objects.requireNonNull(environment.getArgument("id")),
                            "name", Objects.requireNonNull(environment.getArgument("name")));
                });
        sell();
        keepStock();
        reviewProducts();
    }

    private void sell() {
        var table = Map.of("upc", "p1", "name", "Table", "weight", 100, "size", Map.of("width", 3, "height", 1));
        var chair = Map.of("upc", "p2", "name", "Chair", "weight", 50);
        var book = Map.of("__typename", "Book", "id", "b1", "title", "Maps", "pages", 90);
        var film = Map.of("__typename", "Film", "id", "f1", "title", "Rain", "minutes", 80);
        products.entity("Product", table)
                .entity("Product", chair)
                .entity("Book", book)
                .entity("Film", film)
                .field(
                        "Query.products",
                        environment -> List.of(table, chair)
                                .subList(0, Math.min(2, environment.getArgumentOrDefault("first", 2))))
                .field("Query.media", _ -> List.of(book, film))
                .field("Query.find", _ -> List.of(book, Map.of("__typename", "Product", "upc", "p2", "name", "Chair")))
                .field("Query.shop", _ -> Map.of("name", "Corner", "products", List.of(table, chair)))
                .field(
                        "Product.price",
                        environment ->
                                environment.getArgumentOrDefault("currency", "").equals("USD") ? 20 : 10);
    }

    private void keepStock() {
        inventory
                .entity("Product", Map.of("upc", "p1", "inStock", true))
                .entity("Product", Map.of("upc", "p2", "inStock", false))
                .field(
                        "Query.shop",
                        _ -> Map.of(
                                "open",
                                true,
                                "products",
                                List.of(Map.of("upc", "p1", "inStock", true), Map.of("upc", "p2", "inStock", false))))
                .field("Book.shelf", environment -> TestSubgraph.error(environment, "Not on a shelf", "NOT_FOUND"))
                .field("Product.shippingEstimate", environment -> {
                    Map<String, Integer> product = Objects.requireNonNull(environment.getSource());
                    return Objects.requireNonNull(product.get("price")) * 1000
                            + Objects.requireNonNull(product.get("weight"));
                });
    }

    private void reviewProducts() {
        allReviews.forEach(review -> reviews.entity("Review", review));
        reviews.field("Query.reviews", _ -> allReviews)
                .field("Review.author", environment -> {
                    var author = field(environment.getSource(), "author");
                    return Map.of("id", author, "name", "provided " + author);
                })
                .field("Review.product", environment -> Map.of("upc", field(environment.getSource(), "product")))
                .field("Product.reviews", environment -> by("product", field(environment.getSource(), "upc")))
                .field(
                        "User.reviews",
                        environment -> field(environment.getSource(), "id").equals("u2")
                                ? TestSubgraph.error(environment, "Not for you", "FORBIDDEN")
                                : by("author", field(environment.getSource(), "id")))
                .field("Mutation.review", environment -> {
                    log.add("review " + environment.getArgument("body"));
                    return review(
                            "r9", environment.getArgument("body") + "", "u1", environment.getArgument("upc") + "");
                })
                .field(
                        "Subscription.reviewed",
                        environment -> Flux.fromIterable(by("product", environment.getArgument("upc") + "")));
    }

    private static String field(@org.jspecify.annotations.Nullable Map<String, String> source, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(source).get(name));
    }

    private List<Map<String, String>> by(String field, String value) {
        return allReviews.stream()
                .filter(review -> value.equals(review.get(field)))
                .toList();
    }

    List<TestSubgraph> all() {
        return List.of(accounts, products, inventory, reviews);
    }

    static String supergraph(TestSubgraph... subgraphs) {
        var sources = Arrays.stream(subgraphs)
                .map(subgraph -> new SubgraphSource(subgraph.name, "http://" + subgraph.name, subgraph.linkedSdl()))
                .toList();
        return switch (Composition.compose(sources)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed ->
                throw new IllegalArgumentException(failed.errors().toString());
        };
    }

    Engine.Builder engine() {
        var builder = Engine.builder().supergraph(supergraph(all().toArray(TestSubgraph[]::new)));
        all().forEach(subgraph -> builder.transport(subgraph.name, subgraph.transport()));
        return builder;
    }
}
