package io.rendezvous.content.user;

import java.util.UUID;

/** A reference to a person. */
public record User(UserId id) {

    public static User of(UUID uuid) {
        return new User(new UserId(uuid));
    }
}
