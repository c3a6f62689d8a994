package io.rendezvous.providers.review;

import io.rendezvous.providers.provider.ProviderId;
import io.rendezvous.providers.user.User;
import java.time.Instant;

/**
 * What a customer says.
 *
 * @param stars 1 to 5
 */
public record Review(
        ReviewId id, ProviderId providerId, User author, int stars, String title, String text, Instant createdAt) {}
