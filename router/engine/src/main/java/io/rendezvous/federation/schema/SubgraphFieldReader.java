package io.rendezvous.federation.schema;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import io.rendezvous.federation.plan.TypeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields and keys that one subgraph gives to a type.
 *
 * @param graph the subgraph's value of {@code join__Graph}
 * @param possible the object types that a type of this subgraph stands for
 */
record SubgraphFieldReader(String graph, Function<String, TypeSet> possible) {

    List<FieldSet> keys(TypeDefinition<?> type) {
        return Applied.of(type, "join__type").stream()
                .filter(join -> graph.equals(join.text("graph")) && join.flag("resolvable", true))
                .map(join -> fieldSet(join.text("key")))
                .filter(key -> !key.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(FieldSet::toString))
                .toList();
    }

    /** Null when the subgraph does not have this field. */
    @Nullable
    SubgraphField field(TypeDefinition<?> type, FieldDefinition definition) {
        var joins = Applied.of(definition, "join__field");
        var owner = owner(type);
        if (owner != null && !owner.equals(graph) && isInKey(type, definition)) {
            return plain(definition);
        }
        if (joins.isEmpty()) {
            return owner == null || owner.equals(graph) ? plain(definition) : null;
        }
        return joins.stream()
                .filter(join -> graph.equals(join.text("graph")))
                .findFirst()
                .map(join -> joined(definition, join, joins))
                .orElse(null);
    }

    private static SubgraphField plain(FieldDefinition definition) {
        return new SubgraphField(
                definition.getName(),
                TypeRef.of(definition.getType()),
                true,
                FieldSet.EMPTY,
                FieldSet.EMPTY,
                Optional.empty(),
                List.of());
    }

    private SubgraphField joined(FieldDefinition definition, Applied join, List<Applied> joins) {
        var type = join.text("type");
        return new SubgraphField(
                definition.getName(),
                type == null ? TypeRef.of(definition.getType()) : TypeRef.of(type),
                isReadable(join, joins),
                fieldSet(join.text("requires")),
                fieldSet(join.text("provides")),
                Optional.ofNullable(join.text("overrideLabel"))
                        .map(label -> new GradualOverride(label, join.text("override") != null)),
                contextArguments(join));
    }

    private List<ContextArgument> contextArguments(Applied join) {
        return join.objects("contextArguments").stream()
                .map(argument -> new ContextArgument(
                        argument.require("name"),
                        argument.require("type"),
                        argument.require("context"),
                        selection(argument.require("selection").strip())))
                .toList();
    }

    /** Either {@code { field }}, or a fragment for each type. */
    private FieldSet selection(String text) {
        return fieldSet(text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text);
    }

    /** A field that moves step by step ({@code overrideLabel}) stays with the subgraph that it comes from. */
    private static boolean isReadable(Applied join, List<Applied> joins) {
        var label = join.text("overrideLabel");
        if (label != null) {
            return join.text("override") == null
                    || joins.stream()
                            .noneMatch(other ->
                                    label.equals(other.text("overrideLabel")) && other.text("override") == null);
        }
        return !join.flag("external", false) && !join.flag("usedOverridden", false);
    }

    /** Join v0.1 names one owner per entity; the others have its key fields and what they add. */
    static @Nullable String owner(TypeDefinition<?> type) {
        return Applied.of(type, "join__owner").stream()
                .map(join -> join.text("graph"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isInKey(TypeDefinition<?> type, FieldDefinition definition) {
        return keys(type).stream()
                .flatMap(key -> key.items().stream())
                .anyMatch(item -> item.name().equals(definition.getName()));
    }

    private FieldSet fieldSet(@Nullable String fields) {
        if (fields == null) {
            return FieldSet.EMPTY;
        }
        var operation = (OperationDefinition)
                Parser.parse("{" + fields + "}").getDefinitions().getFirst();
        return fieldSet(operation.getSelectionSet(), null);
    }

    private FieldSet fieldSet(@Nullable SelectionSet selections, @Nullable TypeSet types) {
        if (selections == null) {
            return FieldSet.EMPTY;
        }
        var items = new ArrayList<FieldSet.Item>();
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field && !field.getName().equals("__typename")) {
                items.add(new FieldSet.Item(
                        field.getName(),
                        Arguments.of(field.getArguments()),
                        types,
                        fieldSet(field.getSelectionSet(), null)));
            } else if (selection instanceof InlineFragment fragment) {
                items.addAll(fieldSet(fragment.getSelectionSet(), narrowed(fragment, types))
                        .items());
            }
        }
        return new FieldSet(List.copyOf(items));
    }

    private @Nullable TypeSet narrowed(InlineFragment fragment, @Nullable TypeSet types) {
        if (fragment.getTypeCondition() == null) {
            return types;
        }
        var condition = possible.apply(fragment.getTypeCondition().getName());
        return types == null ? condition : types.intersect(condition);
    }
}
