package io.rendezvous.bench.subgraphs;

import io.rendezvous.federation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code scenario/data.json} as each subgraph knows it. Every review is by the first user, and every user
 * has written the first two reviews.
 */
final class Catalogue {

    final Subgraph accounts = new Subgraph();
    final Subgraph inventory = new Subgraph();
    final Subgraph products = new Subgraph();
    final Subgraph reviews = new Subgraph();

    private final List<Map<String, Object>> users;
    private final List<Map<String, Object>> goods;
    private final List<Map<String, Object>> opinions;

    private Catalogue(Map<String, List<Map<String, Object>>> data) {
        users = rows(data, "users");
        goods = rows(data, "products");
        opinions = rows(data, "reviews");
        addAccounts();
        addProducts();
        addInventory();
        addReviews();
    }

    private static List<Map<String, Object>> rows(Map<String, List<Map<String, Object>>> data, String name) {
        var rows = data.get(name);
        if (rows == null) {
            throw new IllegalArgumentException("No " + name);
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    static Catalogue read() {
        try (var file = Catalogue.class.getResourceAsStream("/scenario/data.json")) {
            if (file == null) {
                throw new IllegalStateException("scenario/data.json is missing");
            }
            return new Catalogue(
                    (Map<String, List<Map<String, Object>>>) Objects.requireNonNull(Json.decode(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private void addAccounts() {
        var all = new ArrayList<Entity>();
        for (var user : users) {
            var entity = new Entity("User");
            user.forEach(entity::leaf);
            all.add(accounts.entity("id", text(user.get("id")), entity));
        }
        accounts.root("users", all).root("me", all.getFirst());
    }

    private void addProducts() {
        var all = new ArrayList<Entity>();
        for (var product : goods) {
            var entity = new Entity("Product");
            List.of("upc", "name", "price", "weight").forEach(name -> entity.leaf(name, product.get(name)));
            all.add(products.entity("upc", text(product.get("upc")), entity));
        }
        products.root("topProducts", all.subList(0, 5));
    }

    private void addInventory() {
        var stock = new HashMap<String, @Nullable Object>();
        goods.forEach(product -> stock.put(text(product.get("upc")), product.get("inStock")));
        inventory.computed(
                "upc",
                representation -> new Entity("Product")
                        .leaf("upc", representation.get("upc"))
                        .leaf("inStock", stock.get(text(representation.get("upc"))))
                        .leaf("shippingEstimate", estimate(representation)));
    }

    /** From what the gateway says of the product, so that one that loses a requirement answers wrongly. */
    private static @Nullable Integer estimate(Map<?, ?> representation) {
        return representation.get("price") instanceof Integer price
                        && representation.get("weight") instanceof Integer weight
                ? Integer.valueOf(price > 1000 ? 0 : weight / 2)
                : null;
    }

    private void addReviews() {
        var author = new Entity("User")
                .leaf("id", "1")
                .leaf("username", users.getFirst().get("username"));
        var byProduct = new HashMap<String, List<Entity>>();
        var all = new ArrayList<Entity>();
        for (var product : goods) {
            var upc = text(product.get("upc"));
            var written = byProduct.computeIfAbsent(upc, _ -> new ArrayList<>());
            reviews.entity("upc", upc, new Entity("Product").leaf("upc", upc).link("reviews", written));
        }
        for (var review : opinions) {
            var upc = text(review.get("product"));
            var entity = new Entity("Review")
                    .leaf("id", review.get("id"))
                    .leaf("body", review.get("body"))
                    .link("product", reviews.find(Map.of("__typename", "Product", "upc", upc)))
                    .link("author", author);
            all.add(reviews.entity("id", text(review.get("id")), entity));
            byProduct.computeIfAbsent(upc, _ -> new ArrayList<>()).add(entity);
        }
        author.link("reviews", all.subList(0, 2));
        for (var user : users) {
            var id = text(user.get("id"));
            var entity = new Entity("User").leaf("id", id).leaf("username", user.get("username"));
            reviews.entity("id", id, entity.link("reviews", all.subList(0, 2)));
        }
    }
}
