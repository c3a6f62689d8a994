package io.rendezvous.federation.composition;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.InputValueDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges an argument or an input field that all its subgraphs have. */
final class InputValueMerger {

    private final MergeContext context;
    private final CompositionErrorCode typeMismatch;
    private final CompositionErrorCode defaultMismatch;

    InputValueMerger(MergeContext context, CompositionErrorCode typeMismatch, CompositionErrorCode defaultMismatch) {
        this.context = context;
        this.typeMismatch = typeMismatch;
        this.defaultMismatch = defaultMismatch;
    }

    /** Whether whoever calls must give a value. */
    static boolean isRequired(InputValueDefinition value) {
        return Types.isNonNull(value.getType()) && value.getDefaultValue() == null;
    }

    Optional<InputValueDefinition> merge(
            String coordinate, List<Sourced<InputValueDefinition>> sources, List<Directive> joins) {
        var type = new TypeMerger(context).input(coordinate, sources, InputValueDefinition::getType);
        if (type.isEmpty()) {
            context.findings()
                    .error(
                            typeMismatch,
                            coordinate,
                            "Types of " + coordinate + " don't go together: "
                                    + Phrases.variants(sources, value -> Types.text(value.getType()))
                                    + ". Use one type, or types of which one is stricter.",
                            Findings.places(sources));
            return Optional.empty();
        }
        var directives = new ArrayList<>(joins);
        directives.addAll(context.directives().merge(coordinate, sources));
        return Optional.of(InputValueDefinition.newInputValueDefinition()
                .name(sources.getFirst().element().getName())
                .description(context.descriptions().merge(coordinate, sources, InputValueDefinition::getDescription))
                .type(type.get())
                .defaultValue(defaultValue(coordinate, sources))
                .directives(directives)
                .build());
    }

    private @Nullable Value<?> defaultValue(String coordinate, List<Sourced<InputValueDefinition>> sources) {
        var defaults = sources.stream()
                .<Value<?>>map(source -> source.element().getDefaultValue())
                .filter(Objects::nonNull)
                .toList();
        if (defaults.isEmpty()) {
            return null;
        }
        if (defaults.stream().map(AstPrinter::printAst).distinct().count() > 1) {
            context.findings()
                    .error(
                            defaultMismatch,
                            coordinate,
                            "Defaults of " + coordinate + " differ: " + variants(sources)
                                    + ". Use the same default everywhere.",
                            Findings.places(sources));
        } else if (defaults.size() < sources.size()) {
            context.findings()
                    .hint(
                            CompositionHintCode.INCONSISTENT_DEFAULT_VALUE_PRESENCE,
                            coordinate,
                            coordinate + " has no default in the supergraph, since not every subgraph has one: "
                                    + variants(sources) + ".");
            return null;
        }
        return defaults.getFirst();
    }

    private static String variants(List<Sourced<InputValueDefinition>> sources) {
        return Phrases.variants(
                sources,
                value -> value.getDefaultValue() == null ? "none" : AstPrinter.printAst(value.getDefaultValue()));
    }
}
