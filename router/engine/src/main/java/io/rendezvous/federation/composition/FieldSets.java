package io.rendezvous.federation.composition;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reading, writing and following field sets such as {@code id organization { id }}. */
final class FieldSets {

    private FieldSets() {}

    /** Empty when the text does not parse as the inside of a selection. */
    static Optional<SelectionSet> parse(String text) {
        try {
            return only(Parser.parse("{" + text + "}"));
        } catch (InvalidSyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<SelectionSet> only(Document document) {
        return document.getDefinitions().size() == 1
                        && document.getDefinitions().getFirst() instanceof OperationDefinition operation
                ? Optional.of(operation.getSelectionSet())
                : Optional.empty();
    }

    /** On one line, without the outer braces. */
    static String text(SelectionSet set) {
        return set.getSelections().stream()
                .map(selection -> AstPrinter.printAst(selection).replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }

    /** On one line, however it was written; as it was when it does not parse. */
    static String normalized(String text) {
        return parse(text).map(FieldSets::text).orElse(text);
    }

    /** {@code Type.field} for all that a field set selects from a type; unknown names are left out. */
    static Set<String> coordinates(Map<String, SubgraphType> types, String parent, SelectionSet set) {
        var coordinates = new LinkedHashSet<String>();
        collect(types, parent, set, coordinates);
        return coordinates;
    }

    private static void collect(
            Map<String, SubgraphType> types, String parent, SelectionSet set, Set<String> coordinates) {
        var type = types.get(parent);
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                var condition = fragment.getTypeCondition();
                collect(
                        types,
                        condition == null ? parent : condition.getName(),
                        fragment.getSelectionSet(),
                        coordinates);
            } else if (selection instanceof Field field
                    && type != null
                    && type.fields().get(field.getName()) != null) {
                add(types, type, field, coordinates);
            }
        }
    }

    private static void add(Map<String, SubgraphType> types, SubgraphType type, Field field, Set<String> coordinates) {
        coordinates.add(type.name() + "." + field.getName());
        if (type.kind() == Kind.INTERFACE) {
            types.values().stream()
                    .filter(other -> other.interfaces().contains(type.name()))
                    .forEach(other -> coordinates.add(other.name() + "." + field.getName()));
        }
        if (field.getSelectionSet() != null) {
            collect(types, Types.named(type.field(field.getName()).getType()), field.getSelectionSet(), coordinates);
        }
    }
}
