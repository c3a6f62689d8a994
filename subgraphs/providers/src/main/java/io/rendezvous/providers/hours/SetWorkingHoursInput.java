package io.rendezvous.providers.hours;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** The weekly hours that a provider wants to work. */
record SetWorkingHoursInput(List<WorkingHours> hours) {

    private static final int MOST_A_DAY = 4;

    SetWorkingHoursInput {
        hours = List.copyOf(hours);
    }

    List<FieldError> errors() {
        var errors = new FieldErrors().size("hours", hours, 7 * MOST_A_DAY);
        if (!errors.none()) {
            return errors.list();
        }
        for (var i = 0; i < hours.size(); i++) {
            check(hours.get(i), hours.subList(0, i), "hours[" + i + "]", errors);
        }
        return errors.list();
    }

    private static void check(WorkingHours span, List<WorkingHours> before, String path, FieldErrors errors) {
        errors.refuseIf(
                        !span.closesAt().isAfter(span.opensAt()),
                        path + ".closesAt",
                        "Close after opening, on the same day.")
                .refuseIf(before.stream().anyMatch(span::overlaps), path, "This overlaps an earlier span.")
                .refuseIf(
                        before.stream()
                                        .filter(other -> other.weekday() == span.weekday())
                                        .count()
                                >= MOST_A_DAY,
                        path,
                        "Give at most 4 spans a day.");
    }
}
