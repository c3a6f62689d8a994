package io.rendezvous.bff.mobile.home;

import io.rendezvous.router.server.view.GlobalId;
import io.rendezvous.router.server.view.ViewCaller;
import java.util.List;
import java.util.ResourceBundle;

/** The first screen: what to show, in which order. */
record HomeView(String title, User viewer, Community community, List<HomeSection> sections) {

    static HomeView of(ViewCaller caller) {
        var texts = ResourceBundle.getBundle("bff-mobile.texts", caller.locale());
        var viewer = new User(GlobalId.of("User", caller.subject()));
        return new HomeView(
                texts.getString("home.title"),
                viewer,
                new Community(GlobalId.of("Community", caller.community())),
                List.of(
                        new HomeSection.UpcomingBookingsSection(
                                "upcoming-bookings", texts.getString("home.bookings"), viewer),
                        new HomeSection.MatchesSection("matches", texts.getString("home.matches"), viewer)));
    }
}
