package io.rendezvous.router.server;

import io.rendezvous.router.server.documents.TrustedDocuments;
import io.rendezvous.router.server.explorer.Explorer;
import io.rendezvous.router.server.health.HealthRoute;
import java.net.URI;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What a door serves besides its API. */
@AutoConfiguration(after = DoorAutoConfiguration.class)
@ConditionalOnDoor
class PagesAutoConfiguration {

    @Bean
    RouterFunction<ServerResponse> healthRoute(ApplicationAvailability availability) {
        return HealthRoute.route(availability);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "rendezvous.door.explorer.enabled", matchIfMissing = true)
    RouterFunction<ServerResponse> explorerRoutes(
            DoorProperties door, IdentityProperties identity, TrustedDocuments documents) {
        var signOut = switch (door.signIn()) {
            case SESSION -> URI.create(identity.url());
            case BEARER -> null;
        };
        var shown = door.introspection() ? documents.texts() : List.<String>of();
        return Explorer.routes(door.explorer(), door.path(), door.documents(), shown, signOut);
    }
}
