package io.rendezvous.router.server.schema;

import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.contract.TagFilter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Reads schemas and contracts, on the class path or on disk. */
final class SchemaFiles {

    private final ResourceLoader resources;
    private final String folder;
    private final Resource contracts;

    SchemaFiles(ResourceLoader resources, String folder, Resource contracts) {
        this.resources = resources;
        this.folder = folder;
        this.contracts = contracts;
    }

    /** What the subgraphs share goes before its own schema. */
    SubgraphSource subgraph(String name, String url) {
        var common = resources.getResource(folder + "common.graphqls");
        var own = resources.getResource(folder + name + ".graphqls");
        return new SubgraphSource(name, url, (common.exists() ? read(common) + "\n" : "") + read(own));
    }

    TagFilter contract(String name) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(contracts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!properties.containsKey(name + ".include") && !properties.containsKey(name + ".exclude")) {
            throw new CompositionFailedException(
                    List.of(contracts.getDescription() + " has no contract \"" + name + "\"."));
        }
        return new TagFilter(tags(properties, name + ".include"), tags(properties, name + ".exclude"));
    }

    private static Set<String> tags(Properties properties, String key) {
        return Arrays.stream(properties.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
    }

    static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CompositionFailedException(List.of("Can't read " + resource.getDescription() + "."));
        }
    }
}
