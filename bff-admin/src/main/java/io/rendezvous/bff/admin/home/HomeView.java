package io.rendezvous.bff.admin.home;

import io.rendezvous.router.server.view.GlobalId;
import io.rendezvous.router.server.view.ViewCaller;
import java.util.ResourceBundle;

/** The first page. */
record HomeView(String title, User viewer, Community community) {

    static HomeView of(ViewCaller caller) {
        return new HomeView(
                ResourceBundle.getBundle("bff-admin.texts", caller.locale()).getString("home.title"),
                new User(GlobalId.of("User", caller.subject())),
                new Community(GlobalId.of("Community", caller.community())));
    }
}
