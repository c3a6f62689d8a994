package io.rendezvous.router.server.explorer;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the explorer's page shows.
 *
 * @param enabled whether the door has one at {@code /}
 * @param title the name of the door
 * @param query the operation to begin with
 */
public record ExplorerSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("Rendezvous") String title,
        @DefaultValue("{ __typename }") String query) {}
