package io.rendezvous.providers.provider;

import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A person or business that offers services.
 *
 * @param timeZone IANA name
 * @param currency ISO 4217; its services are paid in it
 * @param responseTimeMinutes null when nothing was measured yet
 */
public record Provider(
        ProviderId id,
        CategoryId categoryId,
        User owner,
        String businessName,
        String bio,
        String city,
        Coordinates location,
        String timeZone,
        String currency,
        Verification verification,
        @Nullable Integer responseTimeMinutes,
        Rating rating) {

    /** WGS 84, degrees north and east. */
    public record Coordinates(double latitude, double longitude) {}

    /** @param average 1 to 5, null without reviews */
    public record Rating(@Nullable Double average, int count) {}

    /** Whether the platform has checked who it is. */
    public enum Verification {
        UNVERIFIED,
        PENDING,
        VERIFIED
    }
}
