package io.rendezvous.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void memberUsesTheProductAndManagesNothing() {
        assertThat(Role.permissions(Set.of(Role.MEMBER)))
                .containsExactly(
                        "read:catalogue",
                        "read:profile",
                        "write:profile",
                        "read:booking",
                        "write:booking",
                        "write:match",
                        "read:message",
                        "write:message",
                        "write:comment");
    }

    @Test
    void providerAndStaffMayWhatMembersMayAndMore() {
        var member = Role.permissions(Set.of(Role.MEMBER));
        assertThat(Role.permissions(Set.of(Role.PROVIDER))).containsAll(member).contains("manage:services");
        assertThat(Role.permissions(Set.of(Role.STAFF)))
                .containsAll(member)
                .contains("manage:bookings", "manage:users", "manage:matches", "admin:access")
                .doesNotContain("manage:services");
    }
}
