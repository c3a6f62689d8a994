package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE;
import static io.rendezvous.federation.composition.CompositionErrorCode.OVERRIDE_FROM_SELF_ERROR;
import static io.rendezvous.federation.composition.CompositionErrorCode.OVERRIDE_LABEL_INVALID;
import static io.rendezvous.federation.composition.CompositionErrorCode.OVERRIDE_SOURCE_HAS_OVERRIDE;
import static io.rendezvous.federation.composition.CompositionHintCode.FROM_SUBGRAPH_DOES_NOT_EXIST;
import static io.rendezvous.federation.composition.CompositionHintCode.OVERRIDDEN_FIELD_CAN_BE_REMOVED;
import static io.rendezvous.federation.composition.CompositionHintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED;
import static io.rendezvous.federation.composition.CompositionHintCode.OVERRIDE_MIGRATION_IN_PROGRESS;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Works out {@code @override} for one field of an object. */
final class OverrideResolver {

    private static final Pattern LABEL =
            Pattern.compile("percent\\((100(\\.0{1,8})?|\\d{1,2}(\\.\\d{1,8})?)\\)|[a-zA-Z][a-zA-Z0-9_\\-:./]*");

    private final Findings findings;
    private final Set<String> subgraphs;
    private final String parent;
    private final List<Sourced<FieldDefinition>> sources;
    private final Set<String> overridden = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, String> labels = new HashMap<>();
    private boolean valid = true;

    private OverrideResolver(MergeContext context, String parent, List<Sourced<FieldDefinition>> sources) {
        this.findings = context.findings();
        this.subgraphs =
                new HashSet<>(context.subgraphs().stream().map(Subgraph::name).toList());
        this.parent = parent;
        this.sources = sources;
    }

    static FieldOverrides resolve(MergeContext context, String parent, List<Sourced<FieldDefinition>> sources) {
        var overriding = sources.stream()
                .filter(source -> Directives.has(source.element(), FederationDirective.OVERRIDE))
                .toList();
        if (overriding.isEmpty()) {
            return FieldOverrides.NONE;
        }
        var resolver = new OverrideResolver(context, parent, sources);
        overriding.forEach(resolver::resolve);
        return new FieldOverrides(resolver.overridden, resolver.used, resolver.labels, resolver.valid);
    }

    private void resolve(Sourced<FieldDefinition> target) {
        var directive =
                Directives.find(target.element(), FederationDirective.OVERRIDE).orElseThrow();
        var from = Directives.text(directive, "from").orElse("");
        if (from.equals(target.subgraph().name())) {
            error(
                    OVERRIDE_FROM_SELF_ERROR,
                    target,
                    "overrides itself: name the subgraph that the field moves away from.");
            return;
        }
        if (!subgraphs.contains(from)) {
            hint(FROM_SUBGRAPH_DOES_NOT_EXIST, target, "overrides subgraph \"" + from + "\", which does not exist.");
            return;
        }
        var source = sources.stream()
                .filter(other -> other.subgraph().name().equals(from))
                .findFirst();
        if (source.isEmpty()) {
            hint(
                    OVERRIDE_DIRECTIVE_CAN_BE_REMOVED,
                    target,
                    "is gone from subgraph \"" + from + "\": @override can be removed.");
        } else if (!collides(target, source.get())) {
            apply(target, source.get(), directive);
        }
    }

    private boolean collides(Sourced<FieldDefinition> target, Sourced<FieldDefinition> source) {
        if (Directives.has(source.element(), FederationDirective.OVERRIDE)) {
            error(
                    OVERRIDE_SOURCE_HAS_OVERRIDE,
                    source,
                    "is overridden by subgraph \"" + target.subgraph().name()
                            + "\" and overrides another itself: only one @override per field is possible.");
            return true;
        }
        var colliding = target.subgraph().isExternal(parent, target.element().getName())
                ? Optional.of("@external in subgraph \"" + target.subgraph().name() + "\"")
                : List.of(FederationDirective.REQUIRES, FederationDirective.PROVIDES).stream()
                        .filter(directive -> Directives.has(source.element(), directive))
                        .map(directive -> "@" + directive.text() + " in subgraph \""
                                + source.subgraph().name() + "\"")
                        .findFirst();
        colliding.ifPresent(other -> error(
                OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                target,
                "can't be overridden while it has " + other + ": remove one of the two."));
        return colliding.isPresent();
    }

    private void apply(Sourced<FieldDefinition> target, Sourced<FieldDefinition> source, Directive directive) {
        var from = source.subgraph().name();
        if (source.subgraph().isExternal(parent, source.element().getName())) {
            hint(
                    OVERRIDE_DIRECTIVE_CAN_BE_REMOVED,
                    target,
                    "is external in subgraph \"" + from + "\" anyway: @override can be removed.");
            return;
        }
        overridden.add(from);
        if (source.subgraph().usage().needs(coordinate(source))) {
            used.add(from);
        }
        var label = Directives.text(directive, "label");
        if (label.isPresent()) {
            applyLabel(target, from, label.get());
        } else {
            hint(
                    OVERRIDDEN_FIELD_CAN_BE_REMOVED,
                    source,
                    used.contains(from)
                            ? "is overridden but still needed by the subgraph itself: it could be marked @external."
                            : "is overridden: it can be removed.");
        }
    }

    private void applyLabel(Sourced<FieldDefinition> target, String from, String label) {
        if (!LABEL.matcher(label).matches()) {
            error(
                    OVERRIDE_LABEL_INVALID,
                    target,
                    "is overridden with the label \"" + label
                            + "\", which is neither percent(0) to percent(100) with at most"
                            + " 8 decimals nor a word of letters, digits and _ - : . / that begins with a letter.");
        }
        labels.put(from, label);
        labels.put(target.subgraph().name(), label);
        hint(OVERRIDE_MIGRATION_IN_PROGRESS, target, "moves away from subgraph \"" + from + "\" gradually.");
    }

    private String coordinate(Sourced<FieldDefinition> source) {
        return parent + "." + source.element().getName();
    }

    private void error(CompositionErrorCode code, Sourced<FieldDefinition> source, String what) {
        valid = false;
        findings.error(
                code,
                coordinate(source),
                sentence(source, what),
                Findings.place(source.subgraph().name(), source.element()));
    }

    private void hint(CompositionHintCode code, Sourced<FieldDefinition> source, String what) {
        findings.hint(code, coordinate(source), sentence(source, what));
    }

    private String sentence(Sourced<FieldDefinition> source, String what) {
        return "Field " + coordinate(source) + " of subgraph \""
                + source.subgraph().name() + "\" " + what;
    }
}
