package io.rendezvous.router.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code router explain}. */
@Command(
        name = "explain",
        description = "Asks a running door for its plan of an operation, without running it.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--door", paramLabel = "URL", description = "Default: ${DEFAULT-VALUE}")
    private URI door = URI.create("http://localhost:4000/graphql");

    @Option(names = "--token", paramLabel = "TOKEN", description = "An access token, where the door wants one.")
    private @Nullable String token;

    @Parameters(paramLabel = "QUERYFILE", description = "A GraphQL document.")
    @SuppressWarnings("NullAway.Init")
    private Path document;

    @Override
    public Integer call() throws InterruptedException {
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", SchemaFolder.read(document)));
        var request = HttpRequest.newBuilder(door)
                .header("content-type", "application/json")
                .header("accept", "application/graphql-response+json")
                .header("Apollo-Expose-Query-Plan", "dry-run")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        spec.commandLine().getOut().println(plan(send(request.build())).strip());
        return 0;
    }

    private String send(HttpRequest request) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new ProblemException("Can't reach " + door + ".");
        }
    }

    private String plan(String answer) {
        try {
            var plan = JsonMapper.shared().readTree(answer).at("/extensions/queryPlan");
            if (plan.isString()) {
                return plan.stringValue();
            }
        } catch (JacksonException e) {
            throw new ProblemException(door + " is no door: " + answer);
        }
        throw new ProblemException("The door shows no plan: " + answer);
    }
}
