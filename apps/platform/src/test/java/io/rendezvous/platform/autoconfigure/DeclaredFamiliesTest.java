package io.rendezvous.platform.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class DeclaredFamiliesTest {
    private static final String R2DBC = "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration";
    private static final String JDBC = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";
    private static final String JACKSON = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration";
    private static final String SECURITY = "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration";
    private static final String ISSUER = "org.springframework.boot.security.oauth2.server.authorization.autoconfigure"
            + ".servlet.OAuth2AuthorizationServerAutoConfiguration";

    @Test
    void letsInWhatIsDeclaredAndWhatIsForEveryone() {
        assertThat(matched("webflux, r2dbc")).containsExactly(R2DBC, JACKSON);
    }

    @Test
    void keepsTheAuthorizationServerApartFromTheRestOfSecurity() {
        assertThat(matched("security")).containsExactly(JACKSON, SECURITY);
        assertThat(matched("authorization-server")).containsExactly(JACKSON, ISSUER);
    }

    @Test
    void letsEverythingInWhereNothingIsDeclared() {
        var filter = new DeclaredFamilies();
        filter.setEnvironment(new MockEnvironment());
        assertThat(matched(filter)).containsExactly(R2DBC, JDBC, JACKSON, SECURITY, ISSUER);
    }

    @Test
    void refusesAFamilyThatDoesNotExist() {
        assertThatThrownBy(() -> matched("webflux,databse"))
                .hasMessageContaining("'databse'")
                .hasMessageContaining("resource-server");
    }

    @Test
    void isFoundBySpringBoot() {
        var filters = SpringFactoriesLoader.forDefaultResourceLocation().load(AutoConfigurationImportFilter.class);
        assertThat(filters).hasAtLeastOneElementOfType(DeclaredFamilies.class);
    }

    private static List<String> matched(String declared) {
        var filter = new DeclaredFamilies();
        filter.setEnvironment(new MockEnvironment().withProperty(DeclaredFamilies.PROPERTY, declared));
        return matched(filter);
    }

    private static List<String> matched(DeclaredFamilies filter) {
        return Stream.of(R2DBC, JDBC, JACKSON, SECURITY, ISSUER)
                .filter(filter::wants)
                .toList();
    }
}
