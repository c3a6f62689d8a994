package io.rendezvous.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.identity.testing.IdentityServer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class AccountRegistrarTest {
    private final IdentityServer server = IdentityServer.shared();
    private final AccountRegistrar registrar =
            new AccountRegistrar(server.database().owner());

    @Test
    void opensManyAccountsOnce() {
        var people = IntStream.range(0, 1_200).mapToObj(_ -> someone()).toList();
        assertThat(registrar.register(people, "secret")).isEqualTo(1_200);
        assertThat(registrar.register(people, "another")).isZero();
        var browser = server.browser();
        assertThat(browser.signIn(people.getLast().email(), "another").location())
                .endsWith("problem=refused");
        assertThat(browser.signIn(people.getLast().email(), "secret").location())
                .doesNotContain("problem");
    }

    @Test
    void refusesAnAddressThatAnotherAccountHas() {
        var one = someone();
        registrar.register(List.of(one), "secret");
        var other = new AccountRegistration(
                UUID.randomUUID(),
                one.communityId(),
                one.email().toUpperCase(Locale.ROOT),
                "Other",
                Set.of(Role.MEMBER));
        assertThatThrownBy(() -> registrar.register(List.of(other), "secret"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static AccountRegistration someone() {
        UUID id = UUID.randomUUID();
        return new AccountRegistration(
                id, IdentityServer.COMMUNITY, id + "@example.org", "Someone", Set.of(Role.MEMBER));
    }
}
