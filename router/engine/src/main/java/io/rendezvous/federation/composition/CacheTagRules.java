package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.CACHE_TAG_APPLIED_TO_NON_ROOT_FIELD;
import static io.rendezvous.federation.composition.CompositionErrorCode.CACHE_TAG_ENTITY_NOT_RESOLVABLE;
import static io.rendezvous.federation.composition.CompositionErrorCode.CACHE_TAG_INVALID_FORMAT;
import static io.rendezvous.federation.composition.CompositionErrorCode.CACHE_TAG_INVALID_FORMAT_ARGUMENT_ON_ENTITY;
import static io.rendezvous.federation.composition.CompositionErrorCode.CACHE_TAG_INVALID_FORMAT_ARGUMENT_ON_ROOT_FIELD;
import static io.rendezvous.federation.composition.FederationDirective.CACHE_TAG;

import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.regex.Pattern;

/** {@code @cacheTag} names what is cached by arguments of a query or by keys of an entity: {@code product-{$key.id}}. */
final class CacheTagRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\$(args|key)((?:\\.\\w+)+)}");

    private final Subgraph subgraph;
    private final Findings findings;

    private CacheTagRules(Subgraph subgraph, Findings findings) {
        this.subgraph = subgraph;
        this.findings = findings;
    }

    static void check(Subgraph subgraph, Findings findings) {
        var rules = new CacheTagRules(subgraph, findings);
        for (var type : subgraph.types().values()) {
            type.definition().getDirectives(CACHE_TAG.text()).forEach(use -> rules.checkEntity(type, use));
            for (var field : type.fields().values()) {
                field.getDirectives(CACHE_TAG.text()).forEach(use -> rules.checkField(type, field, use));
            }
        }
    }

    private void checkEntity(SubgraphType type, Directive use) {
        var keys = type.keys().stream().filter(Key::resolvable).toList();
        if (keys.isEmpty()) {
            error(CACHE_TAG_ENTITY_NOT_RESOLVABLE, type.name(), use, "stands on a type without a resolvable @key.");
            return;
        }
        for (var placeholder : placeholders(type.name(), use)) {
            boolean known = placeholder.getFirst().equals("key")
                    && keys.stream()
                            .allMatch(key -> key.fields()
                                    .filter(set -> selects(set, placeholder.subList(1, placeholder.size())))
                                    .isPresent());
            if (!known) {
                error(
                        CACHE_TAG_INVALID_FORMAT_ARGUMENT_ON_ENTITY,
                        type.name(),
                        use,
                        "uses $" + String.join(".", placeholder) + ", which not every resolvable @key has.");
            }
        }
    }

    private static boolean selects(SelectionSet set, List<String> path) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field && field.getName().equals(path.getFirst())) {
                var below = field.getSelectionSet();
                return path.size() == 1 ? below == null : below != null && selects(below, path.subList(1, path.size()));
            }
        }
        return false;
    }

    private void checkField(SubgraphType type, FieldDefinition field, Directive use) {
        var coordinate = type.name() + "." + field.getName();
        if (!type.name().equals(RootTypes.QUERY)) {
            error(
                    CACHE_TAG_APPLIED_TO_NON_ROOT_FIELD,
                    coordinate,
                    use,
                    "stands on a field that is no query: put it on a field of Query, or on an entity.");
            return;
        }
        for (var placeholder : placeholders(coordinate, use)) {
            boolean known = placeholder.getFirst().equals("args")
                    && field.getInputValueDefinitions().stream()
                            .anyMatch(argument -> argument.getName().equals(placeholder.get(1)));
            if (!known) {
                error(
                        CACHE_TAG_INVALID_FORMAT_ARGUMENT_ON_ROOT_FIELD,
                        coordinate,
                        use,
                        "uses $" + String.join(".", placeholder) + ", which is no argument of the field.");
            }
        }
    }

    /** Each as its path: {@code [key, id]}. */
    private List<List<String>> placeholders(String coordinate, Directive use) {
        var format = Directives.text(use, "format").orElse("");
        if (format.isBlank() || PLACEHOLDER.matcher(format).replaceAll("").matches(".*[{}].*")) {
            error(
                    CACHE_TAG_INVALID_FORMAT,
                    coordinate,
                    use,
                    "has the format \"" + format + "\"; what varies is written {$args.name} or {$key.name}.");
            return List.of();
        }
        return PLACEHOLDER
                .matcher(format)
                .results()
                .map(match -> List.of((match.group(1) + match.group(2)).split("\\.")))
                .toList();
    }

    private void error(CompositionErrorCode code, String coordinate, Directive use, String what) {
        findings.error(
                code,
                coordinate,
                "@cacheTag on " + coordinate + " in subgraph \"" + subgraph.name() + "\" " + what,
                Findings.place(subgraph.name(), use));
    }
}
