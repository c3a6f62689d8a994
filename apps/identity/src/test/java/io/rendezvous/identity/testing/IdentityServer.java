package io.rendezvous.identity.testing;

import io.rendezvous.identity.IdentityApplication;
import io.rendezvous.identity.account.AccountRegistrar;
import io.rendezvous.identity.account.AccountRegistration;
import io.rendezvous.identity.account.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a port of its own. */
public record IdentityServer(Database database, int port, ConfigurableApplicationContext context)
        implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery staple";
    public static final UUID COMMUNITY = UUID.fromString("0199a000-0000-7000-8000-0000000000c1");

    private static final class Shared {
        static final IdentityServer SERVER = start(Database.fresh(), freePort());
    }

    /** One for all tests that leave each other alone; ends with the JVM. */
    public static IdentityServer shared() {
        return Shared.SERVER;
    }

    public static IdentityServer start(Database database, int port, String... properties) {
        return startAs("development", database, port, properties);
    }

    public static IdentityServer startAs(String profile, Database database, int port, String... properties) {
        var arguments = new ArrayList<>(List.of(
                "--IDENTITY_PORT=" + port,
                "--IDENTITY_URL=http://localhost:" + port,
                "--DATABASE_PORT=" + Database.port(),
                "--DATABASE_NAME=" + database.name()));
        arguments.addAll(List.of(properties));
        var context = IdentityApplication.application().profiles(profile).run(arguments.toArray(String[]::new));
        return new IdentityServer(database, port, context);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI issuer() {
        return URI.create("http://localhost:" + port);
    }

    /** Someone new, whose password is {@link #PASSWORD}. */
    public AccountRegistration person(Role... roles) {
        UUID id = UUID.randomUUID();
        var person = new AccountRegistration(id, COMMUNITY, "P" + id + "@Example.org", "Ada & <Co>", Set.of(roles));
        new AccountRegistrar(database.owner()).register(List.of(person), PASSWORD);
        return person;
    }

    public Browser browser() {
        return new Browser(issuer());
    }

    @Override
    public void close() {
        context.close();
    }
}
