package io.rendezvous.router.server.health;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code /health}: 200 while the door takes requests, 503 before and when it is shutting down. */
public final class HealthRoute {

    private HealthRoute() {}

    public static RouterFunction<ServerResponse> route(ApplicationAvailability availability) {
        return RouterFunctions.route()
                .GET("/health", _ -> {
                    var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
                    return ServerResponse.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                            .contentType(MediaType.APPLICATION_JSON)
                            .bodyValue(ready ? "{\"status\":\"UP\"}" : "{\"status\":\"OUT_OF_SERVICE\"}");
                })
                .build();
    }
}
