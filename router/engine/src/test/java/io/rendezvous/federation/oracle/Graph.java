package io.rendezvous.federation.oracle;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeInfo;
import io.rendezvous.federation.composition.SubgraphSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All subgraphs together: which declare what. */
final class Graph {

    /** @param holder the type that declares the field: an object type, or an interface object that stands for it */
    record Declaration(Authored subgraph, String holder, FieldDefinition field) {

        boolean isReadable() {
            return !subgraph.isExternal(holder, field);
        }

        String target() {
            return TypeInfo.typeInfo(field.getType()).getName();
        }
    }

    final List<Authored> subgraphs;
    private final Map<String, List<Declaration>> declarations = new HashMap<>();
    private final Map<String, Set<String>> interfaces = new HashMap<>();

    Graph(List<SubgraphSource> sources) {
        subgraphs = sources.stream().map(Authored::of).toList();
        for (var subgraph : subgraphs) {
            for (var type : subgraph.types().keySet()) {
                subgraph.implementing(type)
                        .forEach(object -> interfaces
                                .computeIfAbsent(object, _ -> new TreeSet<>())
                                .add(type));
            }
        }
    }

    Set<String> interfaces(String object) {
        return interfaces.getOrDefault(object, Set.of());
    }

    /** Every declaration of a field of an object type. */
    List<Declaration> declarations(String object, String field) {
        return declarations.computeIfAbsent(object + "." + field, _ -> {
            var found = new ArrayList<Declaration>();
            for (var subgraph : subgraphs) {
                var holder = holder(subgraph, object);
                var declared = holder == null ? null : subgraph.field(holder, field);
                if (holder != null && declared != null) {
                    found.add(new Declaration(subgraph, holder, declared));
                }
            }
            return List.copyOf(found);
        });
    }

    /** What an object type is called in a subgraph; null where it is not known. */
    @Nullable
    String holder(Authored subgraph, String object) {
        if (subgraph.types().containsKey(object)) {
            return object;
        }
        return interfaces(object).stream()
                .filter(subgraph::isStandIn)
                .findFirst()
                .orElse(null);
    }

    /** The object types that objects of a type can have in a subgraph, sorted; for a stand-in, all anywhere. */
    Set<String> members(Authored subgraph, String type) {
        var members = new TreeSet<String>();
        if (subgraph.isStandIn(type)) {
            subgraphs.forEach(each -> each.implementing(type).forEach(members::add));
        } else {
            subgraph.members(type).forEach(members::add);
        }
        return members;
    }

    /** What every subgraph that declares a field can give; sorted. */
    List<String> members(List<Declaration> field) {
        var common = members(field.getFirst().subgraph(), field.getFirst().target());
        field.forEach(each -> common.retainAll(members(each.subgraph(), each.target())));
        return List.copyOf(common);
    }

    /** Whether another subgraph has taken the field over. */
    boolean isOverridden(Authored subgraph, String type, String field) {
        return subgraphs.stream()
                .filter(other -> !other.name().equals(subgraph.name()))
                .map(other -> other.field(type, field))
                .anyMatch(declared -> declared != null
                        && declared.getDirectives("override").stream()
                                .anyMatch(override ->
                                        Authored.text(override, "from").equals(subgraph.name())));
    }

    /** Any declaration of a leaf type. */
    @Nullable
    TypeDefinition<?> type(String name) {
        for (var subgraph : subgraphs) {
            var found = subgraph.types().get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The fields that a field set selects on objects of a type. */
    List<Field> selected(SelectionSet fields, String object) {
        var selected = new ArrayList<Field>();
        for (Selection<?> selection : fields.getSelections()) {
            switch (selection) {
                case Field field -> selected.add(field);
                case InlineFragment fragment -> {
                    var condition = fragment.getTypeCondition();
                    if (condition == null || isA(object, condition.getName())) {
                        selected.addAll(selected(fragment.getSelectionSet(), object));
                    }
                }
                default -> throw new IllegalStateException(selection.toString());
            }
        }
        return selected;
    }

    private boolean isA(String object, String type) {
        return object.equals(type)
                || interfaces(object).contains(type)
                || subgraphs.stream()
                        .anyMatch(subgraph -> subgraph.members(type).anyMatch(object::equals));
    }
}
