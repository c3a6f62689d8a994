package io.rendezvous.kit.testing;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a subgraph answered.
 *
 * @param statements the SQL it sent meanwhile, without opening and closing transactions and without the events' own
 */
public record Answer(int status, HttpHeaders headers, JsonNode body, List<String> statements) {

    /** By a path below {@code data}: {@code users.edges.0.node.displayName}. Missing where there is nothing. */
    public JsonNode at(String path) {
        return body.at("/data/" + path.replace('.', '/'));
    }

    /** The text of one field of each element of a list: {@code texts("users.edges", "node.displayName")}. */
    public List<String> texts(String list, String field) {
        return elements(at(list))
                .map(element -> element.at("/" + field.replace('.', '/')).asString())
                .toList();
    }

    /** The codes of the top-level errors. */
    public List<String> codes() {
        return elements(body.path("errors"))
                .map(error -> error.at("/extensions/code").asString())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
