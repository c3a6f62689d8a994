package io.rendezvous.platform.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void saysWhoHoldsAPortAndHowToMoveOurs() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var self = ProcessHandle.current().pid();
            assertThatThrownBy(() -> Ports.require(taken.getLocalPort(), "users", "USERS_PORT"))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(
                            "Port %d, wanted for users, is in use by java (process %d): stop that, or set"
                                    + " USERS_PORT to another port.",
                            taken.getLocalPort(), self);
        }
    }

    @Test
    void acceptsAFreePort() {
        assertThatCode(() -> Ports.require(Ports.anyFree(), "users", "USERS_PORT"))
                .doesNotThrowAnyException();
    }
}
