package io.rendezvous.platform.journey;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a door answered. */
record Answer(int status, JsonNode body) {

    /** By a path below {@code data}: {@code me.bookings.edges.0.node.id}. Missing where there is nothing. */
    JsonNode at(String path) {
        return body.at("/data/" + path.replace('.', '/'));
    }

    String text(String path) {
        return at(path).asString();
    }

    /** The text of one field of each element of a list. */
    List<String> texts(String list, String field) {
        return elements(at(list))
                .map(element -> element.at("/" + field.replace('.', '/')).asString())
                .toList();
    }

    List<String> codes() {
        return elements(body.path("errors"))
                .map(error -> error.at("/extensions/code").asString())
                .toList();
    }

    /** Fails with the whole answer when there are errors. */
    Answer ok() {
        if (body.has("errors") || status != 200) {
            throw new AssertionError(status + " " + body);
        }
        return this;
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
