package io.rendezvous.users.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code users.profile.updated}: what other subgraphs go by, without free text. */
record ProfileUpdated(
        UUID userId, @Nullable String city, String timeZone, List<String> languages, List<String> interests) {

    static final String TYPE = "users.profile.updated";

    static ProfileUpdated of(Profile profile) {
        return new ProfileUpdated(
                profile.userId().uuid(), profile.city(), profile.timeZone(), profile.languages(), profile.interests());
    }
}
