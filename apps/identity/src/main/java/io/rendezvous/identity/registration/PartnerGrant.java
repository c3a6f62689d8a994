package io.rendezvous.identity.registration;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** What a partner's own tokens are good for; kept among the client's settings. */
public record PartnerGrant(UUID community, List<String> permissions) {
    private static final String COMMUNITY = "rendezvous.community";
    private static final String PERMISSIONS = "rendezvous.permissions";

    public static PartnerGrant of(RegisteredClient client) {
        ClientSettings settings = client.getClientSettings();
        String community = Objects.requireNonNull(settings.<String>getSetting(COMMUNITY));
        String permissions = Objects.requireNonNull(settings.<String>getSetting(PERMISSIONS));
        return new PartnerGrant(UUID.fromString(community), List.of(permissions.split(" ")));
    }

    void writeTo(ClientSettings.Builder settings) {
        settings.setting(COMMUNITY, community.toString());
        settings.setting(PERMISSIONS, String.join(" ", permissions));
    }
}
