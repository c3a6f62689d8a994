package io.rendezvous.users.profile;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person wants changed in their profile. Text comes without blanks around it, lists without repetitions. */
record UpdateProfileInput(
        Change<String> bio,
        Change<String> city,
        Change<String> timeZone,
        Change<List<String>> languages,
        Change<List<String>> interests) {

    static UpdateProfileInput of(Map<String, Object> input) {
        return new UpdateProfileInput(
                Change.<String>of(input, "bio").map(UpdateProfileInput::text),
                Change.<String>of(input, "city").map(UpdateProfileInput::text),
                Change.of(input, "timeZone"),
                Change.<List<String>>of(input, "languages").map(UpdateProfileInput::distinct),
                Change.<List<String>>of(input, "interests").map(UpdateProfileInput::distinct));
    }

    List<FieldError> errors() {
        var errors = new FieldErrors()
                .length("bio", bio.value(), 1, 2_000)
                .length("city", city.value(), 1, 100)
                .refuseIf(timeZone.removes(), "timeZone", "A time zone is needed.")
                .refuseIf(!isZone(timeZone.or("UTC")), "timeZone", "Use an IANA time zone as Europe/Lisbon.")
                .refuseIf(languages.removes(), "languages", "Give a list, empty for none.")
                .size("languages", languages.value(), 10)
                .refuseIf(interests.removes(), "interests", "Give a list, empty for none.")
                .size("interests", interests.value(), 20);
        return errors.each(
                        "languages",
                        languages.value(),
                        (path, tag) -> errors.refuseIf(!isLanguage(tag), path, "Use a BCP 47 tag as pt or en-GB."))
                .each("interests", interests.value(), (path, interest) -> errors.length(path, interest, 1, 40))
                .list();
    }

    Profile applyTo(Profile profile) {
        return new Profile(
                profile.userId(),
                bio.orNullable(profile.bio()),
                city.orNullable(profile.city()),
                timeZone.or(profile.timeZone()),
                languages.or(profile.languages()),
                interests.or(profile.interests()),
                profile.avatar());
    }

    private static boolean isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }

    private static boolean isLanguage(String tag) {
        return !tag.isEmpty() && Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null ? null : value.strip();
    }

    private static @Nullable List<String> distinct(@Nullable List<String> values) {
        return values == null
                ? null
                : values.stream().map(String::strip).distinct().toList();
    }
}
