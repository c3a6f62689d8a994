package io.rendezvous.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML files beside the demo's code. */
final class DemoFile {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private DemoFile() {}

    static <T> T read(String name, Class<T> type) {
        try (var file = new ClassPathResource("demo/" + name).getInputStream()) {
            return MAPPER.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
