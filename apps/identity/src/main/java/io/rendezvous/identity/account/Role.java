package io.rendezvous.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a person may be in a community. */
public enum Role {
    MEMBER,
    PROVIDER,
    STAFF;

    private static final List<String> EVERYONE = List.of(
            "read:catalogue",
            "read:profile",
            "write:profile",
            "read:booking",
            "write:booking",
            "write:match",
            "read:message",
            "write:message",
            "write:comment");

    private List<String> beyondEveryone() {
        return switch (this) {
            case MEMBER -> List.of();
            case PROVIDER -> List.of("manage:services");
            case STAFF -> List.of("manage:bookings", "manage:users", "manage:matches", "admin:access");
        };
    }

    /** What a token then carries; empty for nobody's roles. */
    public static List<String> permissions(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .flatMap(role -> Stream.concat(EVERYONE.stream(), role.beyondEveryone().stream()))
                .distinct()
                .toList();
    }
}
