package io.rendezvous.bench.subgraphs;

import io.rendezvous.federation.json.JsonOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The heavy query and its subgraphs, within this process. For one thread. */
public final class Scenario {

    private final Map<String, Subgraph> subgraphs;

    public Scenario() {
        var catalogue = Catalogue.read();
        subgraphs = Map.of(
                "accounts", catalogue.accounts,
                "inventory", catalogue.inventory,
                "products", catalogue.products,
                "reviews", catalogue.reviews);
    }

    public static String supergraph() {
        return resource("supergraph.graphql");
    }

    public static String query() {
        return resource("heavy.graphql");
    }

    private static String resource(String name) {
        try (var file = Scenario.class.getResourceAsStream("/scenario/" + name)) {
            if (file == null) {
                throw new IllegalStateException("scenario/" + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A subgraph's response to an operation.
     *
     * @param variables a JSON object
     */
    public byte[] answer(String subgraph, String operation, byte[] variables) {
        var asked = subgraphs.get(subgraph);
        if (asked == null) {
            throw new IllegalArgumentException("No subgraph " + subgraph);
        }
        var request = new JsonOutput(1_024)
                .ascii("{\"query\":")
                .string(operation)
                .ascii(",\"variables\":")
                .put(variables)
                .put('}');
        var response = new JsonOutput(32_768);
        asked.answer(request.array(), request.size(), response);
        return response.toByteArray();
    }
}
