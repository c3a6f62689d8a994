package io.rendezvous.platform.launch;

import static io.rendezvous.platform.launch.Kind.IDENTITY;
import static io.rendezvous.platform.launch.Kind.SUBGRAPH;

import io.rendezvous.identity.IdentityApplication;
import io.rendezvous.users.UsersApplication;
import java.util.List;

/** Every application of the platform. The longest to start come first, so that two threads end together. */
public final class Parts {
    public static final List<Part> ALL = List.of(
            new Part("identity", IDENTITY, 9000, IdentityApplication::application),
            new Part("users", SUBGRAPH, 4101, UsersApplication::application));

    private Parts() {}
}
