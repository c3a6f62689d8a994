package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.KEY_FIELDS_SELECT_INVALID_TYPE;
import static io.rendezvous.federation.composition.CompositionErrorCode.PROVIDES_ON_NON_OBJECT_FIELD;
import static io.rendezvous.federation.composition.FederationDirective.KEY;
import static io.rendezvous.federation.composition.FederationDirective.PROVIDES;
import static io.rendezvous.federation.composition.FederationDirective.REQUIRES;

import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.Set;

/** {@code @key}, {@code @requires} and {@code @provides} must select what exists, and what makes sense there. */
final class FieldSetRules {

    private static final Set<Kind> COMPOSITE = Set.of(Kind.OBJECT, Kind.INTERFACE, Kind.UNION);

    private final Subgraph subgraph;
    private final Findings findings;
    private final FederationDirective directive;
    private final String owner;
    private final Directive application;

    private FieldSetRules(
            Subgraph subgraph, Findings findings, FederationDirective directive, String owner, Directive application) {
        this.subgraph = subgraph;
        this.findings = findings;
        this.directive = directive;
        this.owner = owner;
        this.application = application;
    }

    static void check(Subgraph subgraph, Findings findings) {
        for (var type : subgraph.types().values()) {
            for (var key : type.keys()) {
                new FieldSetRules(subgraph, findings, KEY, type.name(), key.directive()).check(type.name());
            }
            if (type.kind() == Kind.OBJECT) {
                type.fields().values().forEach(field -> check(subgraph, findings, type.name(), field));
            }
        }
    }

    private static void check(Subgraph subgraph, Findings findings, String type, FieldDefinition field) {
        var coordinate = type + "." + field.getName();
        for (var directive : List.of(REQUIRES, PROVIDES)) {
            Directives.find(field, directive).ifPresent(application -> {
                var rules = new FieldSetRules(subgraph, findings, directive, coordinate, application);
                if (directive == REQUIRES) {
                    rules.check(type);
                } else {
                    rules.checkProvided(Types.named(field.getType()));
                }
            });
        }
    }

    private void checkProvided(String type) {
        if (subgraph.type(type)
                .filter(found -> COMPOSITE.contains(found.kind()))
                .isPresent()) {
            check(type);
        } else {
            error(
                    PROVIDES_ON_NON_OBJECT_FIELD,
                    "stands on a field of type " + type + ", which has no fields to provide: remove it.");
        }
    }

    private void check(String parent) {
        var text = Directives.text(application, "fields");
        if (text.isEmpty()) {
            error(code("INVALID_FIELDS_TYPE"), "needs fields: a string, such as \"id organization { id }\".");
            return;
        }
        FieldSets.parse(text.get())
                .ifPresentOrElse(
                        set -> check(parent, set, false),
                        () -> error(code("INVALID_FIELDS"), "has fields that don't parse: \"" + text.get() + "\"."));
    }

    private void check(String parent, SelectionSet set, boolean belowExternal) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> checkField(parent, field, belowExternal);
                case InlineFragment fragment -> checkFragment(parent, fragment, belowExternal);
                default -> error(code("INVALID_FIELDS"), "can't use named fragments.");
            }
        }
    }

    private void checkFragment(String parent, InlineFragment fragment, boolean belowExternal) {
        refuseDirectives(fragment.getDirectives());
        var condition = fragment.getTypeCondition();
        var type = condition == null ? parent : condition.getName();
        if (subgraph.type(type).isEmpty()) {
            error(code("INVALID_FIELDS"), "selects ... on " + type + ", but the subgraph has no such type.");
        } else {
            check(type, fragment.getSelectionSet(), belowExternal);
        }
    }

    private void checkField(String parent, Field field, boolean belowExternal) {
        refuseDirectives(field.getDirectives());
        if (field.getName().equals("__typename")) {
            return;
        }
        var definition = subgraph.field(parent, field.getName());
        if (definition.isEmpty()) {
            error(
                    code("INVALID_FIELDS"),
                    "selects " + parent + "." + field.getName()
                            + ", but the subgraph has no such field: correct it, or declare"
                            + " the field, @external if another subgraph resolves it.");
            return;
        }
        checkArguments(parent, field, definition.get());
        boolean external = belowExternal || FieldSetExternals.isExternal(subgraph, parent, field.getName());
        checkSelection(Types.named(definition.get().getType()), parent, field, external);
    }

    private void checkSelection(String type, String parent, Field field, boolean external) {
        var kind = subgraph.type(type).map(SubgraphType::kind).orElse(Kind.SCALAR);
        if (directive == KEY && (kind == Kind.INTERFACE || kind == Kind.UNION)) {
            error(
                    KEY_FIELDS_SELECT_INVALID_TYPE,
                    "selects " + parent + "." + field.getName() + " of type " + type + ": a key can't hold an "
                            + kind.label() + ".");
        } else if (COMPOSITE.contains(kind) != (field.getSelectionSet() != null)) {
            error(
                    code("INVALID_FIELDS"),
                    "selects " + parent + "." + field.getName()
                            + (COMPOSITE.contains(kind)
                                    ? " without saying which of its fields: write " + field.getName() + " { ... }."
                                    : " with fields, but " + type + " has none."));
        } else if (field.getSelectionSet() != null) {
            check(type, field.getSelectionSet(), external);
        } else if (directive != KEY && !external) {
            error(
                    code("FIELDS_MISSING_EXTERNAL"),
                    "selects " + parent + "." + field.getName()
                            + ", which the subgraph resolves itself: leave it out, or mark it @external if another subgraph resolves"
                            + " it.");
        }
    }

    private void checkArguments(String parent, Field field, FieldDefinition definition) {
        if (directive != REQUIRES) {
            if (!field.getArguments().isEmpty()
                    || !definition.getInputValueDefinitions().isEmpty()) {
                error(
                        code("FIELDS_HAS_ARGS"),
                        "selects " + parent + "." + field.getName() + ", which takes arguments; that is not possible.");
            }
            return;
        }
        for (var argument : definition.getInputValueDefinitions()) {
            boolean given = field.getArguments().stream()
                    .anyMatch(other -> other.getName().equals(argument.getName()));
            if (!given && InputValueMerger.isRequired(argument)) {
                error(
                        code("INVALID_FIELDS"),
                        "selects " + parent + "." + field.getName() + " without its required argument "
                                + argument.getName() + ".");
            }
        }
        for (var given : field.getArguments()) {
            if (definition.getInputValueDefinitions().stream()
                    .noneMatch(argument -> argument.getName().equals(given.getName()))) {
                error(
                        code("INVALID_FIELDS"),
                        "gives " + parent + "." + field.getName() + " the argument " + given.getName()
                                + ", which it does not have.");
            }
        }
    }

    private void refuseDirectives(List<Directive> directives) {
        if (!directives.isEmpty()) {
            error(
                    code("DIRECTIVE_IN_FIELDS_ARG"),
                    "uses @" + directives.getFirst().getName() + " in its fields, which is not possible.");
        }
    }

    private CompositionErrorCode code(String suffix) {
        return CompositionErrorCode.valueOf(directive.name() + "_" + suffix);
    }

    private void error(CompositionErrorCode code, String what) {
        findings.error(
                code,
                owner,
                "@" + directive.text() + " on " + owner + " in subgraph \"" + subgraph.name() + "\" " + what,
                Findings.place(subgraph.name(), application));
    }
}
