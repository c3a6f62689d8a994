package io.rendezvous.platform;

import io.rendezvous.platform.control.Down;
import io.rendezvous.platform.control.Status;
import io.rendezvous.platform.demo.DemoSeeder;
import io.rendezvous.platform.launch.DemoData;
import io.rendezvous.platform.launch.Kind;
import io.rendezvous.platform.launch.Part;
import io.rendezvous.platform.launch.Parts;
import io.rendezvous.platform.launch.Settings;
import io.rendezvous.platform.process.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** What the script {@code rendezvous} runs once there is something built to run. */
public final class Rendezvous {
    private Rendezvous() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments), Parts.ALL, new DemoSeeder(Clock.systemUTC())));
    }

    /** The exit code; a refusal is one sentence on the standard error output. */
    static int run(List<String> arguments, List<Part> parts, DemoData demo) throws InterruptedException {
        try {
            var settings = Settings.of(System.getenv());
            var rest = arguments.stream().skip(1).toList();
            return switch (arguments.getFirst()) {
                case "up" -> throw Up.run(rest, parts, settings, demo);
                case "run" -> RunApart.run(rest, parts);
                case "train" -> Training.run(parts, settings);
                case "status" -> Status.print(settings.folder(), ZoneId.systemDefault());
                case "token" -> Token.print(rest, issuer(parts, settings), demo);
                case "down" -> Down.stop(settings.folder());
                default -> throw new Refusal("There is no command " + arguments.getFirst() + ".");
            };
        } catch (Refusal refusal) {
            System.err.println(refusal.sentence());
            return 1;
        }
    }

    private static URI issuer(List<Part> parts, Settings settings) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.IDENTITY)
                .findFirst()
                .map(settings::address)
                .map(URI::create)
                .orElseThrow();
    }
}
