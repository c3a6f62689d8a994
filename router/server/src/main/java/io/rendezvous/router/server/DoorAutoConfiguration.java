package io.rendezvous.router.server;

import io.rendezvous.federation.Engine;
import io.rendezvous.router.server.documents.DocumentManifest;
import io.rendezvous.router.server.documents.TrustedDocuments;
import io.rendezvous.router.server.execution.OperationRules;
import io.rendezvous.router.server.execution.Operations;
import io.rendezvous.router.server.health.Departure;
import io.rendezvous.router.server.http.GraphQlEndpoint;
import io.rendezvous.router.server.http.HttpEndpoint;
import io.rendezvous.router.server.http.HttpLimits;
import io.rendezvous.router.server.http.RequestIdFilter;
import io.rendezvous.router.server.security.Callers;
import io.rendezvous.router.server.security.Doorkeeper;
import io.rendezvous.router.server.websocket.SocketEndpoint;
import io.rendezvous.router.server.websocket.SocketLimits;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

/** The door's API: one path for HTTP, server-sent events and WebSockets. */
@AutoConfiguration
@ConditionalOnDoor
@EnableConfigurationProperties(DoorProperties.class)
class DoorAutoConfiguration {

    private final DoorProperties door;

    DoorAutoConfiguration(DoorProperties door) {
        this.door = door;
    }

    @Bean
    TrustedDocuments trustedDocuments() {
        var manifest = door.manifest();
        return new TrustedDocuments(door.documents(), manifest == null ? Map.of() : DocumentManifest.read(manifest));
    }

    @Bean
    Operations operations(Engine engine, TrustedDocuments documents) {
        var rules = new OperationRules(
                door.limits().forEngine(),
                door.introspection(),
                door.explain(),
                door.forwardedHeaders(),
                door.timeout());
        return new Operations(engine, documents, rules);
    }

    @Bean
    Doorkeeper doorkeeper(Callers callers) {
        return new Doorkeeper(
                callers, door.anonymous(), door.permissionsClaim(), door.requiredPermission(), Clock.systemUTC());
    }

    @Bean
    Departure departure() {
        return new Departure();
    }

    @Bean
    GraphQlEndpoint graphQlEndpoint(Doorkeeper doorkeeper, Operations operations, Departure departure) {
        var bodyBytes = (int) door.bodyLimit().toBytes();
        var subscriptions = door.subscriptions();
        var http = new HttpEndpoint(
                doorkeeper,
                operations,
                new HttpLimits(bodyBytes, door.bodyTimeout(), subscriptions.keepAlive()),
                departure);
        var sockets = new SocketEndpoint(
                doorkeeper,
                operations,
                new SocketLimits(
                        bodyBytes,
                        subscriptions.perConnection(),
                        subscriptions.initTimeout(),
                        subscriptions.keepAlive()),
                departure);
        return new GraphQlEndpoint(http, sockets);
    }

    @Bean
    HandlerMapping graphQlMapping(GraphQlEndpoint endpoint) {
        var mapping = new SimpleUrlHandlerMapping(Map.of(door.path(), endpoint), Ordered.HIGHEST_PRECEDENCE);
        if (!door.origins().isEmpty()) {
            var cors = new CorsConfiguration();
            cors.setAllowedOrigins(door.origins());
            cors.addAllowedHeader(CorsConfiguration.ALL);
            cors.addAllowedMethod(CorsConfiguration.ALL);
            cors.setAllowCredentials(door.signIn() == DoorProperties.SignIn.SESSION);
            mapping.setCorsConfigurations(Map.of(door.path(), cors));
        }
        return mapping;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestIdFilter requestIdFilter() {
        return new RequestIdFilter();
    }
}
