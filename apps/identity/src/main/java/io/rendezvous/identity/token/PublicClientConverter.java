package io.rendezvous.identity.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A public client that refreshes (RFC 6749 section 6) or revokes (RFC 7009 section 2.1): it proves itself by the token
 * it shows and only names itself.
 */
record PublicClientConverter(String tokenPath, String revocationPath) implements AuthenticationConverter {
    private static final Set<String> OTHER_PROOFS =
            Set.of(OAuth2ParameterNames.CLIENT_SECRET, OAuth2ParameterNames.CLIENT_ASSERTION);

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] clientIds = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        return (refreshes(request) || revokes(request))
                        && !provesItself(request)
                        && clientIds != null
                        && clientIds.length == 1
                ? new PublicClientToken(clientIds[0])
                : null;
    }

    private boolean refreshes(HttpServletRequest request) {
        return request.getRequestURI().equals(tokenPath)
                && AuthorizationGrantType.REFRESH_TOKEN
                        .getValue()
                        .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
    }

    private boolean revokes(HttpServletRequest request) {
        return request.getRequestURI().equals(revocationPath);
    }

    private static boolean provesItself(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || OTHER_PROOFS.stream().anyMatch(name -> request.getParameter(name) != null);
    }
}
