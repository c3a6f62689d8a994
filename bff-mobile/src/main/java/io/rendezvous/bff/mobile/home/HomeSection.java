package io.rendezvous.bff.mobile.home;

/** A part of the first screen. Each record is the GraphQL type of the same name. */
sealed interface HomeSection {

    /** Stable from one visit to the next. */
    String id();

    String title();

    record UpcomingBookingsSection(String id, String title, User viewer) implements HomeSection {}

    record MatchesSection(String id, String title, User viewer) implements HomeSection {}
}
