package io.rendezvous.bff.web.provider;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the graph says of a provider, as far as its headline requires it. */
public record Provider(
        String id,
        @Nullable String businessName,
        @Nullable String city,
        @Nullable Rating rating) {

    /** @param average null without reviews */
    public record Rating(@Nullable Double average, int count) {}

    /** Name, place and, if it has any, rating. Null when the graph could not say all that it takes. */
    @Nullable
    String headline(Locale locale) {
        if (businessName == null || city == null || rating == null) {
            return null;
        }
        return rating.average() == null
                ? businessName + " · " + city
                : String.format(locale, "%s · %s · %.1f ★ (%d)", businessName, city, rating.average(), rating.count());
    }
}
