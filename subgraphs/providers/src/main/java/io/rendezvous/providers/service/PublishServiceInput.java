package io.rendezvous.providers.service;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import io.rendezvous.providers.service.Service.Confirmation;
import java.util.List;

/** A service that a provider wants to offer. */
record PublishServiceInput(
        String name, String description, int durationMinutes, int priceMinorUnits, Confirmation confirmation) {

    PublishServiceInput {
        name = name.strip();
        description = description.strip();
    }

    List<FieldError> errors() {
        return new FieldErrors()
                .length("name", name, 1, 100)
                .length("description", description, 0, 2_000)
                .refuseIf(durationMinutes < 5 || durationMinutes > 1_440, "durationMinutes", "Use 5 to 1,440 minutes.")
                .refuseIf(
                        priceMinorUnits < 0 || priceMinorUnits > 100_000_000,
                        "priceMinorUnits",
                        "Use 0 to 100,000,000.")
                .list();
    }
}
