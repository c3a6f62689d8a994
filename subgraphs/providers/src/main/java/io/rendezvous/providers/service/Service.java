package io.rendezvous.providers.service;

import io.rendezvous.kit.money.Money;
import io.rendezvous.providers.provider.ProviderId;

/** Something that can be booked. */
public record Service(
        ServiceId id,
        ProviderId providerId,
        String name,
        String description,
        int durationMinutes,
        Money price,
        Confirmation confirmation) {

    /** How a booking becomes binding. */
    public enum Confirmation {
        INSTANT,
        ON_REQUEST
    }
}
