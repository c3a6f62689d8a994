package io.rendezvous.platform.console;

import io.rendezvous.platform.launch.DemoPerson;
import io.rendezvous.platform.launch.Kind;
import io.rendezvous.platform.launch.Part;
import io.rendezvous.platform.launch.Settings;
import java.time.Duration;
import java.util.List;

/** What to do next, once everything runs. */
public final class Welcome {
    private Welcome() {}

    public static void print(List<Part> parts, Settings settings, List<DemoPerson> people, Duration taken) {
        IO.println("\nRendezvous is ready after " + Seconds.text(taken) + ".\n");
        doors(parts, settings).print();
        if (!people.isEmpty()) {
            IO.println();
            signIns(people).print();
        }
        IO.println("\nCtrl-C stops everything. From another terminal: ./rendezvous status, logs <part>, token <name>");
    }

    private static Table doors(List<Part> parts, Settings settings) {
        var table = new Table("door", "address");
        parts.stream()
                .filter(part -> part.kind() != Kind.SUBGRAPH)
                .forEach(part -> table.row(part.name(), settings.address(part)));
        return table;
    }

    private static Table signIns(List<DemoPerson> people) {
        var table = new Table("sign in as", "e-mail", "password", "community", "role");
        people.forEach(person ->
                table.row(person.name(), person.email(), person.password(), person.community(), person.role()));
        return table;
    }
}
