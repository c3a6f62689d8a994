package io.rendezvous.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.platform.process.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

class SettingsTest {
    private final Part door = new Part("bff-web", Kind.DOOR, 4002, SpringApplicationBuilder::new);

    @Test
    void movesAPartToThePortOfTheEnvironment() {
        assertThat(Settings.of(Map.of()).address(door)).isEqualTo("http://localhost:4002");
        assertThat(Settings.of(Map.of("BFF_WEB_PORT", "5002")).address(door)).isEqualTo("http://localhost:5002");
    }

    @Test
    void sendsOthersToTheAddressOfTheEnvironment() {
        var settings = Settings.of(Map.of("BFF_WEB_URL", "https://web.example"));
        assertThat(settings.address(door)).isEqualTo("https://web.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "70000", "-1", "99999999999"})
    void refusesWhatIsNotAPort(String text) {
        var settings = Settings.of(Map.of("BFF_WEB_PORT", text));
        assertThatThrownBy(() -> settings.port(door))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("BFF_WEB_PORT is '" + text + "'");
    }

    @Test
    void takesAnEmptyVariableAsNone() {
        assertThat(Settings.of(Map.of("BFF_WEB_PORT", " ")).port(door)).isEqualTo(4002);
    }
}
