package io.rendezvous.router.app;

import graphql.parser.InvalidSyntaxException;
import io.rendezvous.federation.contract.ApiSchema;
import io.rendezvous.federation.contract.SchemaChange.Severity;
import io.rendezvous.federation.contract.SchemaDiff;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code router check}. */
@Command(
        name = "check",
        description = "Shows what changes for clients from one schema to another; exits with 1 if anything breaks.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "OLD", description = "A supergraph or an API schema.")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(paramLabel = "NEW", description = "A supergraph or an API schema.")
    @SuppressWarnings("NullAway.Init")
    private Path fresh;

    @Override
    public Integer call() {
        var changes = SchemaDiff.between(apiSchema(old), apiSchema(fresh));
        changes.forEach(change -> spec.commandLine().getOut().println(change));
        return changes.stream().anyMatch(change -> change.severity() == Severity.BREAKING) ? 1 : 0;
    }

    private static String apiSchema(Path file) {
        try {
            return ApiSchema.sdl(SchemaFolder.read(file));
        } catch (InvalidSyntaxException | IllegalArgumentException e) {
            throw new ProblemException(file + " is no schema: " + e.getMessage());
        }
    }
}
