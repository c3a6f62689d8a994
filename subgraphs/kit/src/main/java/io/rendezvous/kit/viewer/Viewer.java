package io.rendezvous.kit.viewer;

import io.rendezvous.kit.error.Refusal;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Who asks, as a verified token says. Fetchers take it as a parameter; loaders get it from {@code BatchLoader}. */
public sealed interface Viewer {

    UUID communityId();

    Set<Permission> permissions();

    /** A signed-in person. */
    record Person(UUID userId, UUID communityId, Set<Role> roles, Set<Permission> permissions) implements Viewer {
        public Person {
            roles = Set.copyOf(roles);
            permissions = Set.copyOf(permissions);
        }
    }

    /** A partner's program, acting for no person. */
    record Program(String clientId, UUID communityId, Set<Permission> permissions) implements Viewer {
        public Program {
            permissions = Set.copyOf(permissions);
        }
    }

    default boolean may(Permission permission) {
        return permissions().contains(permission);
    }

    /** True for this very person, false for everyone else and for programs. */
    default boolean is(UUID userId) {
        return switch (this) {
            case Person person -> person.userId().equals(userId);
            case Program _ -> false;
        };
    }

    /** Refuses with FORBIDDEN when the permission is missing. */
    default void require(Permission permission) {
        if (!may(permission)) {
            throw Refusal.forbidden("This needs the permission `" + permission + "`.");
        }
    }

    /** Refuses programs with FORBIDDEN. */
    default Person requirePerson() {
        return switch (this) {
            case Person person -> person;
            case Program _ -> throw Refusal.forbidden("Only a signed-in person can do this.");
        };
    }

    /** Refuses with UNAUTHENTICATED outside a request. */
    static Mono<Viewer> current() {
        return Mono.deferContextual(context -> Mono.just(in(context)));
    }

    /** Refuses with UNAUTHENTICATED when nobody was put there. */
    static Viewer in(ContextView context) {
        return context.<Viewer>getOrEmpty(Viewer.class).orElseThrow(Refusal::unauthenticated);
    }

    default Context putInto(Context context) {
        return context.put(Viewer.class, this);
    }
}
