package io.rendezvous.router.app;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line. */
@Command(
        name = "router",
        description = "Composes, checks and serves a federated graph.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ComposeCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            ExplainCommand.class,
            ServeCommand.class
        },
        footer = {
            "",
            "With --supergraph or --subgraphs but no command it serves that graph.",
            "With neither it is the public door, configured by router.yml and the environment."
        })
final class Router {

    private Router() {}

    /** Exits with 0 when all is well, 1 when the schemas or operations at hand are not, 2 when the command is not. */
    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("--spring.") || args[0].startsWith("--server.")) {
            RouterApplication.main(args);
            return;
        }
        var status = run(args);
        if (status != ExitCode.OK) {
            System.exit(status);
        }
    }

    private static int run(String... args) {
        return commandLine().execute(command(args));
    }

    /** Options of {@code serve} are enough to ask for it. */
    static String[] command(String... args) {
        var graph = Stream.of(args).anyMatch(argument -> argument.matches("--su(per|b)graphs?(=.*)?"));
        return graph && args[0].startsWith("--")
                ? Stream.concat(Stream.of("serve"), Stream.of(args)).toArray(String[]::new)
                : args;
    }

    static CommandLine commandLine() {
        return new CommandLine(new Router())
                .setExecutionExceptionHandler((problem, command, _) -> report(problem, command))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int report(Exception problem, CommandLine command) {
        if (!(problem instanceof ProblemException)) {
            throw new IllegalStateException("This is a fault of the program", problem);
        }
        command.getErr().println(problem.getMessage());
        return ExitCode.SOFTWARE;
    }
}
