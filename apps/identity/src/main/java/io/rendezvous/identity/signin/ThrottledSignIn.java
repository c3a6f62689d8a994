package io.rendezvous.identity.signin;

import io.rendezvous.identity.account.Accounts;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail address and password. The only {@link AuthenticationProvider} bean: a second one would be asked after
 * this one has refused, past the throttle.
 */
@Component
final class ThrottledSignIn implements AuthenticationProvider {
    private final Throttle throttle;
    private final DaoAuthenticationProvider passwords;

    /** A hash takes a core and 19 MiB for its time: more at once than cores only costs memory. */
    private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    ThrottledSignIn(Throttle throttle, Accounts accounts, PasswordEncoder passwordEncoder) {
        this.throttle = throttle;
        this.passwords = new DaoAuthenticationProvider(accounts::credentials);
        this.passwords.setPasswordEncoder(passwordEncoder);
        this.passwords.setForcePrincipalAsString(true);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String address = address(attempt);
        if (!throttle.admits(email, address)) {
            throw new TooManyAttemptsException();
        }
        Authentication signedIn = checked(attempt);
        throttle.succeeded(email, address);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Without the request's details, which would be stored with every authorization. */
    private Authentication checked(Authentication attempt) {
        hashing.acquireUninterruptibly();
        try {
            var signedIn =
                    (UsernamePasswordAuthenticationToken) Objects.requireNonNull(passwords.authenticate(attempt));
            signedIn.setDetails(null);
            return signedIn;
        } finally {
            hashing.release();
        }
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
                : "";
    }
}
