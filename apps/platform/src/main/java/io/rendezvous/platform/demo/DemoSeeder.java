package io.rendezvous.platform.demo;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rendezvous.identity.account.AccountRegistrar;
import io.rendezvous.identity.account.AccountRegistration;
import io.rendezvous.identity.account.Role;
import io.rendezvous.platform.demo.DemoRows.Person;
import io.rendezvous.platform.launch.DemoData;
import io.rendezvous.platform.launch.DemoPartner;
import io.rendezvous.platform.launch.DemoPerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Fills an empty platform with the demo communities. */
public final class DemoSeeder implements DemoData {

    private static final long SEED = 20_261_121;
    private static final String PASSWORD = "rendezvous";

    private final Clock clock;

    public DemoSeeder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void seedIfEmpty(DataSource superuser) {
        try (var connection = superuser.getConnection()) {
            if (isEmpty(connection)) {
                var world = DemoWorld.of(SEED, LocalDate.now(clock));
                openAccounts(world, superuser);
                write(world, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demo communities could not be written", e);
        }
    }

    @Override
    public List<DemoPerson> people() {
        return CommunityPlan.all().stream().flatMap(DemoSeeder::named).toList();
    }

    @Override
    public List<DemoPartner> partners() {
        return List.of(new DemoPartner(
                "partner-demo",
                "development-only-secret-of-partner-demo",
                "catalogue.read",
                CommunityPlan.all().getFirst().slug()));
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select not exists (select from users.community)")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** All or nothing, and last: a start that is interrupted before the end begins anew the next time. */
    private static void write(DemoWorld world, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var writer = new DemoWriter(connection);
        for (var populated : world.communities()) {
            writer.write(populated);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void openAccounts(DemoWorld world, DataSource superuser) {
        var registrations = world.communities().stream()
                .flatMap(populated -> populated.people().all().stream())
                .map(DemoSeeder::account)
                .toList();
        new AccountRegistrar(superuser).register(registrations, PASSWORD);
    }

    private static AccountRegistration account(Person person) {
        var roles = person.roles().stream().map(Role::valueOf).collect(toUnmodifiableSet());
        return new AccountRegistration(person.id(), person.community(), person.email(), person.displayName(), roles);
    }

    private static Stream<DemoPerson> named(CommunityPlan plan) {
        var people = plan.people();
        return Stream.of(
                person(plan, people.member(), "member"),
                person(plan, people.provider(), "provider"),
                person(plan, people.staff(), "staff"));
    }

    private static DemoPerson person(CommunityPlan plan, CommunityPlan.NamedPerson named, String role) {
        return new DemoPerson(named.key(), named.key() + "@" + plan.slug() + ".example", PASSWORD, plan.name(), role);
    }
}
