package io.rendezvous.identity.signin;

import org.springframework.security.authentication.LockedException;

/** The attempt was not heard, whoever made it: says nothing of the account or the password. */
final class TooManyAttemptsException extends LockedException {
    TooManyAttemptsException() {
        super("Too many attempts");
    }
}
