package io.rendezvous.platform.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What each application is told at its start: where the others are, and its own passwords. */
record Wiring(List<Part> parts, Settings settings, Servers servers) {
    private static final String[] NONE = {};

    /** The most specific source of configuration, so that nothing inherited gets in between. */
    String[] arguments(Part part) {
        var arguments = new ArrayList<String>();
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--spring.profiles.active=development");
        arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=3s");
        arguments.add("--server.address=" + settings.listenAddress());
        parts.forEach(each -> {
            arguments.add("--" + each.portVariable() + "=" + settings.port(each));
            arguments.add("--" + each.addressVariable() + "=" + settings.address(each));
        });
        servers.arguments(part).forEach(arguments::add);
        return arguments.toArray(NONE);
    }

    Path log(Part part) {
        return settings.log(part.name());
    }
}
