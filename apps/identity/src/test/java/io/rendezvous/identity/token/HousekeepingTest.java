package io.rendezvous.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.testing.IdentityServer;
import io.rendezvous.identity.testing.OAuth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private final IdentityServer server = IdentityServer.shared();

    @Test
    void forgetsWhatHasExpiredLongAgoAndKeepsTheRest() {
        UUID gone = signedIn();
        UUID present = signedIn();
        server.database().jdbc().sql("""
                        update oauth2_authorization
                        set refresh_token_expires_at = now() - interval '2 days',
                            access_token_expires_at = now() - interval '2 days',
                            authorization_code_expires_at = now() - interval '2 days'
                        where principal_name = :id
                        """).param("id", gone.toString()).update();
        server.context().getBean(Housekeeping.class).forgetExpired();
        assertThat(authorizations(gone)).isZero();
        assertThat(authorizations(present)).isEqualTo(1);
    }

    private UUID signedIn() {
        var person = server.person(Role.MEMBER);
        new OAuth(server).tokens(person.email());
        return person.id();
    }

    private int authorizations(UUID person) {
        return server.database()
                .jdbc()
                .sql("select count(*) from oauth2_authorization where principal_name = :id")
                .param("id", person.toString())
                .query(Integer.class)
                .single();
    }
}
