package io.rendezvous.federation.contract;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which directives and types of a supergraph belong to the specifications that it links. */
final class Specifications {

    private final Set<String> prefixes = new HashSet<>(Set.of("link"));
    private final Set<String> imported = new HashSet<>();

    Specifications(SupergraphDocument supergraph) {
        supergraph.schemas().stream()
                .flatMap(schema -> schema.getDirectives("link").stream())
                .forEach(this::read);
    }

    private void read(Directive link) {
        var name = text(link, "url")
                .map(url -> url.replaceFirst("/v[0-9.]+/?$", "").replaceFirst("^.*/", ""));
        text(link, "as").or(() -> name).ifPresent(prefixes::add);
        if (link.getArgument("import") != null && link.getArgument("import").getValue() instanceof ArrayValue list) {
            list.getValues().stream()
                    .flatMap(value -> localName(value).stream())
                    .forEach(imported::add);
        }
    }

    private static Optional<String> text(Directive directive, String argument) {
        return Optional.ofNullable(directive.getArgument(argument))
                .flatMap(found -> Optional.ofNullable(text(found.getValue())));
    }

    private static @Nullable String text(Value<?> value) {
        return value instanceof StringValue string ? string.getValue() : null;
    }

    private static Optional<String> localName(Value<?> value) {
        if (value instanceof ObjectValue object) {
            return object.getObjectFields().stream()
                    .filter(field -> field.getName().equals("as"))
                    .map(field -> text(field.getValue()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .or(() -> object.getObjectFields().stream()
                            .filter(field -> field.getName().equals("name"))
                            .map(field -> text(field.getValue()))
                            .filter(Objects::nonNull)
                            .findFirst());
        }
        return Optional.ofNullable(text(value));
    }

    boolean definesDirective(String name) {
        return imported.contains("@" + name) || prefixes.contains(name) || isPrefixed(name);
    }

    boolean definesType(String name) {
        return imported.contains(name) || isPrefixed(name);
    }

    private boolean isPrefixed(String name) {
        return prefixes.stream().anyMatch(prefix -> name.startsWith(prefix + "__"));
    }
}
