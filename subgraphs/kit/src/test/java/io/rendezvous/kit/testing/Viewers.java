package io.rendezvous.kit.testing;

import static io.rendezvous.kit.viewer.Permission.*;

import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Role;
import io.rendezvous.kit.viewer.Viewer;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Viewers as the identity server lets them be. */
public final class Viewers {

    private static final Set<Permission> MEMBER = EnumSet.of(
            READ_CATALOGUE,
            READ_PROFILE,
            WRITE_PROFILE,
            READ_BOOKING,
            WRITE_BOOKING,
            WRITE_MATCH,
            READ_MESSAGE,
            WRITE_MESSAGE,
            WRITE_COMMENT);

    private Viewers() {}

    public static Viewer.Person member(UUID community) {
        return member(community, UUID.randomUUID());
    }

    public static Viewer.Person member(UUID community, UUID userId) {
        return new Viewer.Person(userId, community, Set.of(Role.MEMBER), MEMBER);
    }

    public static Viewer.Person provider(UUID community, UUID userId) {
        var permissions = EnumSet.copyOf(MEMBER);
        permissions.add(MANAGE_SERVICES);
        return new Viewer.Person(userId, community, Set.of(Role.MEMBER, Role.PROVIDER), permissions);
    }

    public static Viewer.Person staff(UUID community) {
        var permissions = EnumSet.copyOf(MEMBER);
        permissions.addAll(Set.of(MANAGE_USERS, MANAGE_BOOKINGS, MANAGE_MATCHES, ADMIN_ACCESS));
        return new Viewer.Person(UUID.randomUUID(), community, Set.of(Role.STAFF), permissions);
    }

    public static Viewer.Program partner(UUID community) {
        return new Viewer.Program("partner", community, Set.of(READ_CATALOGUE));
    }

    /** Nobody is allowed that much: to try what one permission less means. */
    public static Viewer.Person allowedEverything(UUID community, UUID userId) {
        return new Viewer.Person(userId, community, Set.of(Role.STAFF), EnumSet.allOf(Permission.class));
    }

    public static Viewer.Person without(Permission missing, Viewer.Person person) {
        var permissions = EnumSet.copyOf(person.permissions());
        permissions.remove(missing);
        return new Viewer.Person(person.userId(), person.communityId(), person.roles(), permissions);
    }
}
