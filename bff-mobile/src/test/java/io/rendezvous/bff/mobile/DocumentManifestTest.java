package io.rendezvous.bff.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The manifest is what {@code documents/*.graphql} say; {@code -Dgolden=update} writes it anew. */
class DocumentManifestTest {

    private static final Path DOCUMENTS = Path.of("documents");
    private static final Path MANIFEST = Path.of("src/main/resources/bff-mobile/documents.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void listsEveryDocumentByItsHash() throws IOException {
        var manifest = new TreeMap<String, String>();
        for (var document : documents()) {
            manifest.put("sha256:" + sha256(document), document);
        }
        var expected = JSON.writeValueAsString(manifest) + "\n";
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(MANIFEST, expected);
        }
        assertThat(JSON.readTree(MANIFEST)).isEqualTo(JSON.<tools.jackson.databind.JsonNode>valueToTree(manifest));
    }

    @Test
    void listsOnlyDocumentsThatTheContractCanAnswer() throws IOException {
        var sdl = new ClassPathResource("schema/composed/mobile.graphql").getContentAsString(StandardCharsets.UTF_8);
        var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
        for (var document : documents()) {
            assertThat(new Validator().validateDocument(schema, Parser.parse(document), Locale.ENGLISH))
                    .as(document)
                    .isEmpty();
        }
    }

    private static List<String> documents() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            return files.sorted().map(DocumentManifestTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
