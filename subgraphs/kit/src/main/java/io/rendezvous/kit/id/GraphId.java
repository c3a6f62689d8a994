package io.rendezvous.kit.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rendezvous.kit.error.Refusal;
import java.util.Base64;
import java.util.UUID;

/** The text form of an id in the graph: {@code base64url(type + ":" + uuid)} without padding. */
public final class GraphId {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int UUID_LENGTH = 36;

    private GraphId() {}

    public static String format(String type, UUID uuid) {
        return ENCODER.encodeToString((type + ":" + uuid).getBytes(UTF_8));
    }

    /** Refuses whatever is not, to the letter, an id of this type. */
    public static UUID parse(String type, String text) {
        var prefix = type + ":";
        var decoded = decoded(text);
        if (decoded.length() != prefix.length() + UUID_LENGTH || !decoded.startsWith(prefix)) {
            throw notAnId(type);
        }
        return uuid(type, decoded.substring(prefix.length()));
    }

    private static UUID uuid(String type, String text) {
        try {
            var uuid = UUID.fromString(text);
            if (uuid.toString().equals(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException _) {
            throw notAnId(type);
        }
        throw notAnId(type);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Refusal notAnId(String type) {
        return Refusal.badUserInput("This is not the id of a " + type + ".");
    }
}
