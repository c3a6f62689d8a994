package io.rendezvous.router.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoSubgraphs() {
        write("common.graphqls", "scalar Date @tag(name: \"open\")");
        write("books.graphqls", LINK + """
                type Query { books: [Book!]! @tag(name: "open") }
                type Book @key(fields: "id") @tag(name: "open") { id: ID! published: Date }
                """);
        write("reviews.graphqls", LINK + """
                type Query { worst: Book }
                type Book @key(fields: "id") { id: ID! stars: Int }
                """);
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Router.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private String supergraph() {
        assertThat(run("compose", "--subgraphs", folder.toString(), "--url", "books=http://localhost:1/graphql"))
                .isZero();
        return write("supergraph.graphql", out.toString());
    }

    @Test
    void composesAFolder() {
        supergraph();
        assertThat(out.toString())
                .contains("BOOKS @join__graph(name: \"books\", url: \"http://localhost:1/graphql\")")
                .containsPattern("scalar Date\\s+@join__type\\(graph: BOOKS\\)")
                .doesNotContain("COMMON");
    }

    @Test
    void printsWhatAContractShows() {
        assertThat(run("compose", "--subgraphs", folder.toString(), "--include", "open", "--api"))
                .isZero();
        assertThat(out.toString())
                .contains("books: [Book!]!")
                .doesNotContain("worst")
                .doesNotContain("join__");
    }

    @Test
    void saysWhyAFolderDoesNotCompose() {
        write("reviews.graphqls", LINK + "type Query { books: Int }");
        assertThat(run("compose", "--subgraphs", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("FIELD_TYPE_MISMATCH", "Query.books", "reviews");
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThat(run("compose", "--subgraphs", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("Can't read the folder");
    }

    @Test
    void tellsBreakingChangesFromOthers() {
        var before = supergraph();
        var without = write("after.graphql", "type Query { books: [Book!]! } type Book { id: ID! } scalar Date");
        assertThat(run("check", before, without)).isEqualTo(1);
        assertThat(out.toString()).contains("BREAKING Book.stars is removed");
        assertThat(run("check", before, before)).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void plansAnOperation() {
        var document = write("query.graphql", "{ books { published stars } }");
        assertThat(run("plan", "--supergraph", supergraph(), document)).isZero();
        assertThat(out.toString()).contains("Fetch 0 from books", "Fetch 1 from reviews after 0 at books");
    }

    @Test
    void saysWhyAnOperationCannotBePlanned() {
        var document = write("query.graphql", "{ nothing }");
        assertThat(run("plan", "--supergraph", supergraph(), document)).isEqualTo(1);
        assertThat(err.toString()).startsWith("GRAPHQL_VALIDATION_FAILED").contains("nothing");
    }

    @Test
    void saysWhatNoSupergraphIs() {
        var document = write("query.graphql", "{ books { id } }");
        assertThat(run("plan", "--supergraph", write("none.graphql", "type Query {"), document))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.graphql is no supergraph");
    }

    @Test
    void takesOptionsOfServeWithoutItsName() {
        assertThat(Router.command("--supergraph", "s.graphql", "--port", "4000"))
                .containsExactly("serve", "--supergraph", "s.graphql", "--port", "4000");
        assertThat(Router.command("--port=4000", "--subgraphs=folder")).startsWith("serve");
        assertThat(Router.command("compose", "--subgraphs", "folder")).startsWith("compose");
        assertThat(Router.command("--help")).containsExactly("--help");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("compose", "check", "plan", "explain", "serve");
        assertThat(run("serve")).isEqualTo(2);
    }
}
