package io.rendezvous.identity.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many failed attempts are heard within a window.
 *
 * @param window from the first attempt; then the count starts anew
 */
@ConfigurationProperties("rendezvous.identity.sign-in")
record SignInProperties(
        Duration window, int attemptsPerAccountAndAddress, int attemptsPerAccount, int attemptsPerAddress) {}
