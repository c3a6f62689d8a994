package io.rendezvous.kit.viewer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/** Reads the viewer out of a token whose signature, issuer and times are verified already. */
final class TokenReader implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return Mono.fromCallable(() -> new ViewerAuthentication(viewer(token), token.getTokenValue()));
    }

    /** People have roles; a program has none. */
    private static Viewer viewer(Jwt token) {
        var community = uuid(token.getClaimAsString("community"));
        var permissions = permissions(token);
        var roles = roles(token);
        return roles.isEmpty()
                ? new Viewer.Program(String.valueOf(token.getSubject()), community, permissions)
                : new Viewer.Person(uuid(token.getSubject()), community, roles, permissions);
    }

    private static Set<Role> roles(Jwt token) {
        var names = texts(token, "roles");
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toSet());
    }

    private static Set<Permission> permissions(Jwt token) {
        return texts(token, "permissions").stream()
                .map(Permission::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static List<String> texts(Jwt token, String claim) {
        var texts = token.getClaimAsStringList(claim);
        return texts == null ? List.of() : texts;
    }

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException exception) {
            throw new InvalidBearerTokenException("the token names no community or no person", exception);
        }
    }
}
