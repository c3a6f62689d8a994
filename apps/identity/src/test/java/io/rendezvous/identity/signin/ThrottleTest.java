package io.rendezvous.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.testing.IdentityServer;
import io.rendezvous.identity.testing.MovableClock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private final MovableClock clock = new MovableClock();
    private final Throttle throttle =
            new Throttle(IdentityServer.shared().database().jdbc(), new SignInProperties(WINDOW, 3, 5, 7), clock);
    private final String account = UUID.randomUUID() + "@example.org";
    private final String address = UUID.randomUUID().toString();

    @Test
    void hearsThreeAttemptsFromOneAddressAndAFourthAfterTheWindow() {
        assertThat(admitted(4, account, address)).isEqualTo(3);
        assertThat(throttle.admits(account.toUpperCase(Locale.ROOT), address)).isFalse();
        clock.advance(WINDOW);
        assertThat(throttle.admits(account, address)).isTrue();
    }

    @Test
    void hearsFiveAttemptsAtOneAccountFromManyAddresses() {
        long heard = IntStream.range(0, 9)
                .filter(i -> throttle.admits(account, address + i))
                .count();
        assertThat(heard).isEqualTo(5);
    }

    @Test
    void hearsSevenAttemptsAtManyAccountsFromOneAddress() {
        long heard = IntStream.range(0, 9)
                .filter(i -> throttle.admits(i + account, address))
                .count();
        assertThat(heard).isEqualTo(7);
    }

    @Test
    void anAddressThatIsRefusedDoesNotLockTheAccountForOthers() {
        admitted(20, account, address);
        assertThat(throttle.admits(account, address + "another")).isTrue();
    }

    @Test
    void forgetsWhatASignInHadCounted() {
        admitted(2, account, address);
        throttle.admits(account, address);
        throttle.succeeded(account, address);
        assertThat(admitted(4, account, address)).isEqualTo(3);
    }

    @Test
    void countsAttemptsThatComeAllAtOnce() {
        long heard = IntStream.range(0, 40)
                .parallel()
                .filter(_ -> throttle.admits(account, address))
                .count();
        assertThat(heard).isEqualTo(3);
    }

    private long admitted(int attempts, String account, String address) {
        return IntStream.range(0, attempts)
                .filter(_ -> throttle.admits(account, address))
                .count();
    }
}
