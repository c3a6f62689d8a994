package io.rendezvous.router.server.schema;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code /schema.graphql}: the schema as clients of this door see it. */
public final class SchemaRoute {

    private static final MediaType GRAPHQL = MediaType.parseMediaType("application/graphql;charset=utf-8");

    private SchemaRoute() {}

    public static RouterFunction<ServerResponse> route(String sdl) {
        return RouterFunctions.route()
                .GET(
                        "/schema.graphql",
                        _ -> ServerResponse.ok().contentType(GRAPHQL).bodyValue(sdl))
                .build();
    }
}
