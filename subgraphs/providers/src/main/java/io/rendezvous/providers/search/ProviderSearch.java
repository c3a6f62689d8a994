package io.rendezvous.providers.search;

import io.rendezvous.kit.error.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; all that is given must hold.
 *
 * @param text words, at most 200 characters
 * @param category a slug; the categories below it count too
 */
record ProviderSearch(
        @Nullable String text,
        @Nullable String category,
        @Nullable Near near) {

    static final ProviderSearch EVERYTHING = new ProviderSearch(null, null, null);

    private static final int MOST_CHARACTERS = 200;

    ProviderSearch {
        text = text == null || text.isBlank() ? null : text.strip();
        if (text != null && text.length() > MOST_CHARACTERS) {
            throw Refusal.badUserInput("Search for at most 200 characters.");
        }
    }

    /** A circle on the map: degrees north and east, kilometres. */
    record Near(double latitude, double longitude, double radiusKilometres) {

        Near {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw Refusal.badUserInput("Use a latitude of -90 to 90 and a longitude of -180 to 180.");
            }
            if (!(radiusKilometres > 0 && radiusKilometres <= 500)) {
                throw Refusal.badUserInput("Use a radius of more than 0 and at most 500 kilometres.");
            }
        }

        double radiusMetres() {
            return radiusKilometres * 1_000;
        }
    }
}
