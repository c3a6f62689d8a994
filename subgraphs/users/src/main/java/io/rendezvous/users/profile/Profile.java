package io.rendezvous.users.profile;

import io.rendezvous.users.user.UserId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells about themselves.
 *
 * @param timeZone IANA name
 * @param languages BCP 47, best first
 */
public record Profile(
        UserId userId,
        @Nullable String bio,
        @Nullable String city,
        String timeZone,
        List<String> languages,
        List<String> interests,
        @Nullable URI avatar) {

    public Profile {
        languages = List.copyOf(languages);
        interests = List.copyOf(interests);
    }
}
