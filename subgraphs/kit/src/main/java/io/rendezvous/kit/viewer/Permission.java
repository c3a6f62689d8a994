package io.rendezvous.kit.viewer;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a token may allow, as its {@code permissions} claim says it. */
public enum Permission {
    READ_CATALOGUE("read:catalogue"),
    READ_PROFILE("read:profile"),
    WRITE_PROFILE("write:profile"),
    READ_BOOKING("read:booking"),
    WRITE_BOOKING("write:booking"),
    MANAGE_SERVICES("manage:services"),
    MANAGE_BOOKINGS("manage:bookings"),
    MANAGE_USERS("manage:users"),
    MANAGE_MATCHES("manage:matches"),
    WRITE_MATCH("write:match"),
    READ_MESSAGE("read:message"),
    WRITE_MESSAGE("write:message"),
    WRITE_COMMENT("write:comment"),
    ADMIN_ACCESS("admin:access");

    private static final Map<String, Permission> BY_TEXT =
            Stream.of(values()).collect(toUnmodifiableMap(Permission::toString, Function.identity()));

    private final String text;

    Permission(String text) {
        this.text = text;
    }

    /** Empty for one that no subgraph knows. */
    public static Optional<Permission> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    @Override
    public String toString() {
        return text;
    }
}
