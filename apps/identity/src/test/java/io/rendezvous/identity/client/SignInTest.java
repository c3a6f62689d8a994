package io.rendezvous.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.testing.IdentityServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final IdentityServer server = IdentityServer.shared();

    @Test
    void givesAPersonTokensThroughTheForm() {
        var person = server.person(Role.MEMBER);
        Tokens tokens = SignIn.signIn(server.issuer(), person.email(), IdentityServer.PASSWORD);
        assertThat(tokens.accessToken()).isNotEmpty();
        assertThat(tokens.refreshToken()).isPresent();
        assertThat(tokens.idToken()).isPresent();
        assertThat(tokens.expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(14)),
                        Instant.now().plus(Duration.ofMinutes(15)));
    }

    @Test
    void spendsARefreshTokenForTheNextTokens() {
        var person = server.person(Role.MEMBER);
        Tokens first = SignIn.signIn(server.issuer(), person.email(), IdentityServer.PASSWORD);
        Tokens second = SignIn.refresh(server.issuer(), first.refreshToken().orElseThrow());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(second.refreshToken()).isPresent().isNotEqualTo(first.refreshToken());
    }

    @Test
    void saysWhyAPersonMayNotSignIn() {
        var person = server.person(Role.MEMBER);
        assertThatThrownBy(() -> SignIn.signIn(server.issuer(), person.email(), "wrong"))
                .asInstanceOf(InstanceOfAssertFactories.type(SignInException.class))
                .extracting(SignInException::code)
                .isEqualTo("refused");
    }

    @Test
    void givesAProgramTokensOfItsOwn() {
        Tokens tokens = SignIn.clientCredentials(
                server.issuer(), "partner-demo", "development-only-secret-of-partner-demo", "catalogue.read");
        assertThat(tokens.accessToken()).isNotEmpty();
        assertThat(tokens.refreshToken()).isEmpty();
    }

    @Test
    void namesTheErrorOfTheTokenEndpoint() {
        assertThatThrownBy(() -> SignIn.clientCredentials(server.issuer(), "partner-demo", "wrong", "catalogue.read"))
                .asInstanceOf(InstanceOfAssertFactories.type(SignInException.class))
                .extracting(SignInException::code)
                .isEqualTo("invalid_client");
    }

    @Test
    void saysThatNobodyAnswers() {
        URI nobody = URI.create("http://localhost:" + IdentityServer.freePort());
        assertThatThrownBy(() -> SignIn.refresh(nobody, "any"))
                .hasMessage("No answer from " + nobody)
                .asInstanceOf(InstanceOfAssertFactories.type(SignInException.class))
                .extracting(SignInException::code)
                .isEqualTo("unavailable");
    }
}
