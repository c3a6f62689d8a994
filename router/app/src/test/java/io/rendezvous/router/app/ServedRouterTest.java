package io.rendezvous.router.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

class ServedRouterTest {

    @TempDir
    Path folder;

    private HttpServer subgraph(String answer) throws IOException {
        return subgraph(answer, _ -> {});
    }

    /** @param authorization sees that header of each request */
    private HttpServer subgraph(String answer, Consumer<String> authorization) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/graphql", exchange -> {
            authorization.accept(exchange.getRequestHeaders().getFirst("authorization"));
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private SpringApplicationBuilder serve(String... args) {
        var command = new ServeCommand();
        new CommandLine(command).parseArgs(args);
        return command.application();
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void servesAFolderOfSubgraphs() throws Exception {
        Files.writeString(folder.resolve("books.graphqls"), "type Query { best: String }");
        var subgraph = subgraph("{\"data\":{\"best\":\"Middlemarch\"}}");
        var url = "books=http://localhost:" + subgraph.getAddress().getPort() + "/graphql";
        try (var context = serve("--subgraphs", folder.toString(), "--url", url, "--port", "0")
                .run()) {
            assertThat(post(port(context), "{\"query\":\"{best}\"}"))
                    .isEqualTo("{\"data\":{\"best\":\"Middlemarch\"}}");
            assertThat(explain(port(context))).startsWith("Fetch 0 from books");
        } finally {
            subgraph.stop(0);
        }
    }

    @Test
    void passesCredentialsOnWithoutJudgingThem() throws Exception {
        Files.writeString(folder.resolve("books.graphqls"), "type Query { best: String }");
        var seen = new AtomicReference<String>();
        var subgraph = subgraph("{\"data\":{\"best\":\"Middlemarch\"}}", seen::set);
        var url = "books=http://localhost:" + subgraph.getAddress().getPort() + "/graphql";
        try (var context = serve("--subgraphs", folder.toString(), "--url", url, "--port", "0")
                .run()) {
            assertThat(post(port(context), "{\"query\":\"{best}\"}", "authorization", "Bearer of-their-own-kind"))
                    .isEqualTo("{\"data\":{\"best\":\"Middlemarch\"}}");
            assertThat(seen).hasValue("Bearer of-their-own-kind");
        } finally {
            subgraph.stop(0);
        }
    }

    @Test
    void doesNotStartWithoutTheAddressOfASubgraph() throws IOException {
        Files.writeString(folder.resolve("books.graphqls"), "type Query { best: String }");
        var application = serve("--subgraphs", folder.toString(), "--port", "0");
        assertThatThrownBy(application::run)
                .rootCause()
                .hasMessage("Nobody says where books is: rendezvous.subgraphs.books.url is missing.");
    }

    @Test
    void servesThePublicContractToPartnersOnly() throws Exception {
        try (var context =
                RouterApplication.application().properties("server.port=0").run("--server.port=0")) {
            assertThat(post(port(context), "{\"query\":\"{ community { name } }\"}"))
                    .contains("\"code\":\"UNAUTHENTICATED\"");
            assertThat(get(port(context), "/schema.graphql"))
                    .isEqualToIgnoringWhitespace(publicSchema())
                    .doesNotContain("type Booking");
            assertThat(get(port(context), "/health")).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    private static String publicSchema() throws IOException {
        try (var golden = RouterApplication.class.getResourceAsStream("/schema/composed/public.graphql")) {
            assertThat(golden).isNotNull();
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String explain(int port) throws IOException {
        var document = Files.writeString(folder.resolve("query.graphql"), "{best}");
        var out = new StringWriter();
        Router.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("explain", "--door", "http://localhost:" + port + "/graphql", document.toString());
        return out.toString();
    }

    private static String post(int port, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("content-type", "application/json");
        return send((headers.length == 0 ? request : request.headers(headers)).POST(BodyPublishers.ofString(body)));
    }

    private static String get(int port, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
