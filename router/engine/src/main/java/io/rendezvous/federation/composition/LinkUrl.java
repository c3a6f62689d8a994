package io.rendezvous.federation.composition;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a specification, such as {@code https://specs.apollo.dev/federation/v2.3}.
 *
 * @param identity without the version
 * @param name last part of the identity
 * @see <a href="https://specs.apollo.dev/link/v1.0/#@link.url">link v1.0, url</a>
 */
record LinkUrl(String identity, String name, FederationVersion version) {

    private static final Pattern FORM = Pattern.compile("(https?://.+/([^/]+))/v(\\d{1,4})\\.(\\d{1,4})/?");
    private static final String APOLLO = "https://specs.apollo.dev/";

    static Optional<LinkUrl> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(of(match.group(1), match.group(2), match.group(3), match.group(4)))
                : Optional.empty();
    }

    private static LinkUrl of(String identity, String name, String major, String minor) {
        return new LinkUrl(identity, name, new FederationVersion(Integer.parseInt(major), Integer.parseInt(minor)));
    }

    boolean isApollo(String specification) {
        return identity.equals(APOLLO + specification);
    }
}
