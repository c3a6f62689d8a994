package io.rendezvous.platform.launch;

import static io.rendezvous.platform.launch.Kind.DOOR;
import static io.rendezvous.platform.launch.Kind.IDENTITY;
import static io.rendezvous.platform.launch.Kind.SUBGRAPH;

import io.rendezvous.bff.admin.AdminApplication;
import io.rendezvous.bff.mobile.MobileApplication;
import io.rendezvous.bff.web.WebApplication;
import io.rendezvous.bookings.BookingsApplication;
import io.rendezvous.chat.ChatApplication;
import io.rendezvous.content.ContentApplication;
import io.rendezvous.identity.IdentityApplication;
import io.rendezvous.matching.MatchingApplication;
import io.rendezvous.providers.ProvidersApplication;
import io.rendezvous.router.app.RouterApplication;
import io.rendezvous.users.UsersApplication;
import java.util.List;

/** Every application of the platform. The longest to start come first, so that two threads end together. */
public final class Parts {
    public static final List<Part> ALL = List.of(
            new Part("identity", IDENTITY, 9000, IdentityApplication::application),
            new Part("users", SUBGRAPH, 4101, UsersApplication::application),
            new Part("providers", SUBGRAPH, 4102, ProvidersApplication::application),
            new Part("bookings", SUBGRAPH, 4103, BookingsApplication::application),
            new Part("matching", SUBGRAPH, 4104, MatchingApplication::application),
            new Part("chat", SUBGRAPH, 4105, ChatApplication::application),
            new Part("content", SUBGRAPH, 4106, ContentApplication::application),
            new Part("router", DOOR, 4000, RouterApplication::application),
            new Part("bff-mobile", DOOR, 4001, MobileApplication::application),
            new Part("bff-web", DOOR, 4002, WebApplication::application),
            new Part("bff-admin", DOOR, 4003, AdminApplication::application));

    private Parts() {}
}
