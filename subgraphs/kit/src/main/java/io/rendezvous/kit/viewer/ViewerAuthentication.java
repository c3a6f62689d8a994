package io.rendezvous.kit.viewer;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

final class ViewerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final String token;

    ViewerAuthentication(Viewer viewer, String token) {
        super(List.of());
        this.viewer = viewer;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public String getCredentials() {
        return token;
    }
}
