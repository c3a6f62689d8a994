package io.rendezvous.federation.schema;

import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a supergraph calls the directives of the specifications that it links. */
final class LinkedNames {

    private static final String APOLLO = "https://specs.apollo.dev/";

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> imported = new HashMap<>();

    LinkedNames(Document supergraph) {
        supergraph.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getDirectives("link").stream())
                .map(Applied::new)
                .forEach(this::read);
    }

    private void read(Applied link) {
        var url = link.text("url");
        if (url == null || !url.startsWith(APOLLO)) {
            return;
        }
        var specification = url.substring(APOLLO.length()).replaceFirst("/.*", "");
        var as = link.text("as");
        prefixes.put(specification, as == null ? specification : as);
        if (link.value("import") instanceof ArrayValue list) {
            list.getValues().forEach(value -> readImport(specification, value));
        }
    }

    private void readImport(String specification, Value<?> value) {
        if (value instanceof StringValue text && text.getValue() != null) {
            imported.put(specification + text.getValue(), text.getValue().substring(1));
        } else if (value instanceof ObjectValue object) {
            var name = field(object, "name");
            var as = field(object, "as");
            if (name != null && as != null) {
                imported.put(specification + name, as.substring(1));
            }
        }
    }

    private static @Nullable String field(ObjectValue object, String name) {
        return object.getObjectFields().stream()
                .filter(field -> field.getName().equals(name))
                .map(field -> field.getValue() instanceof StringValue text ? text.getValue() : null)
                .findFirst()
                .orElse(null);
    }

    /** Null when the specification is not linked. */
    @Nullable
    String directive(String specification, String name) {
        var local = imported.get(specification + "@" + name);
        var prefix = prefixes.get(specification);
        if (local != null || prefix == null) {
            return local;
        }
        return name.equals(specification) ? prefix : prefix + "__" + name;
    }
}
