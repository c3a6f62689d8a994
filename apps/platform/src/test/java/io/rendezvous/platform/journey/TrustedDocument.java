package io.rendezvous.platform.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The documents that phones may send. */
final class TrustedDocument {

    private static final Map<String, String> MANIFEST = read();

    private TrustedDocument() {}

    static String id(String operation) {
        return MANIFEST.entrySet().stream()
                .filter(document -> document.getValue().matches("(?s)\\w+ " + operation + "\\b.*"))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, String> read() {
        try {
            var manifest = new ClassPathResource("bff-mobile/documents.json").getContentAsString(UTF_8);
            return JsonMapper.shared().readValue(manifest, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
