package io.rendezvous.federation.composition;

import graphql.language.Directive;
import java.util.Map;
import java.util.Optional;

/**
 * One use of {@code @link}.
 *
 * @param prefix of elements that are not imported: {@code federation} in {@code @federation__key}
 * @param imports name in the specification to name in the subgraph; directives with {@code @}
 * @param required whether the specification has a purpose ({@code for:}), so that ignoring it would be wrong
 */
record Link(LinkUrl url, String prefix, Map<String, String> imports, boolean required, Directive source) {

    /** What the specification calls a directive of it; empty when it has none of that name. */
    Optional<String> original(String localDirective) {
        var imported = imports.entrySet().stream()
                .filter(entry -> entry.getValue().equals("@" + localDirective))
                .map(entry -> entry.getKey().substring(1))
                .findFirst();
        if (imported.isPresent() || localDirective.equals(prefix)) {
            return imported.or(() -> Optional.of(url.name()));
        }
        return localDirective.startsWith(prefix + "__")
                ? Optional.of(localDirective.substring(prefix.length() + 2))
                : Optional.empty();
    }
}
