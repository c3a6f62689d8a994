package io.rendezvous.federation.contract;

import static io.rendezvous.federation.contract.SchemaChange.Severity.BREAKING;
import static io.rendezvous.federation.contract.SchemaChange.Severity.DANGEROUS;
import static io.rendezvous.federation.contract.SchemaChange.Severity.SAFE;

import graphql.language.AstPrinter;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.language.Value;
import io.rendezvous.federation.contract.SchemaChange.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What changes for clients from one API schema to another. */
public final class SchemaDiff {

    private static final Comparator<SchemaChange> ORDER =
            Comparator.comparing(SchemaChange::severity).thenComparing(SchemaChange::coordinate);

    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaDiff() {}

    /** Worst first, then by coordinate; descriptions don't count. */
    public static List<SchemaChange> between(String before, String after) {
        var diff = new SchemaDiff();
        diff.compare(
                SupergraphDocument.parse(before).types(),
                SupergraphDocument.parse(after).types(),
                new Members<TypeDefinition<?>>(
                        type -> diff.add(BREAKING, type.getName(), "is removed"),
                        type -> diff.add(SAFE, type.getName(), "is added"),
                        diff::compareTypes));
        return diff.changes.stream().sorted(ORDER).toList();
    }

    /** What to do with members of a type that are only in the old schema, only in the new one, or in both. */
    private record Members<M>(Consumer<M> removed, Consumer<M> added, BiConsumer<M, M> kept) {}

    private <M> void compare(Map<String, M> before, Map<String, M> after, Members<M> members) {
        before.forEach((name, old) -> {
            var now = after.get(name);
            if (now == null) {
                members.removed().accept(old);
            } else {
                members.kept().accept(old, now);
            }
        });
        after.forEach((name, now) -> {
            if (!before.containsKey(name)) {
                members.added().accept(now);
            }
        });
    }

    private static <N extends NamedNode<?>> Map<String, N> byName(List<N> nodes) {
        var named = new LinkedHashMap<String, N>();
        nodes.forEach(node -> named.put(node.getName(), node));
        return named;
    }

    private void add(Severity severity, String coordinate, String what) {
        changes.add(new SchemaChange(severity, coordinate, coordinate + " " + what));
    }

    private void compareTypes(TypeDefinition<?> before, TypeDefinition<?> after) {
        var name = before.getName();
        switch (before) {
            case ImplementingTypeDefinition<?> old
            when after.getClass() == before.getClass() && after instanceof ImplementingTypeDefinition<?> now -> {
                compareNames(name, "interface", names(old.getImplements()), names(now.getImplements()));
                compareFields(name, old, now);
            }
            case UnionTypeDefinition old
            when after instanceof UnionTypeDefinition now ->
                compareNames(name, "member", names(old.getMemberTypes()), names(now.getMemberTypes()));
            case EnumTypeDefinition old when after instanceof EnumTypeDefinition now -> compareValues(name, old, now);
            case InputObjectTypeDefinition old
            when after instanceof InputObjectTypeDefinition now ->
                compareInputs(name + ".", "", old.getInputValueDefinitions(), now.getInputValueDefinitions());
            default -> {
                if (after.getClass() != before.getClass()) {
                    add(BREAKING, name, "becomes another kind of type");
                }
            }
        }
    }

    private static Map<String, String> names(@SuppressWarnings("rawtypes") List<Type> types) {
        var names = new LinkedHashMap<String, String>();
        for (Type<?> type : types) {
            names.put(Reachability.named(type), Reachability.named(type));
        }
        return names;
    }

    private void compareNames(String type, String role, Map<String, String> before, Map<String, String> after) {
        compare(
                before,
                after,
                new Members<>(
                        name -> add(BREAKING, type, "loses the " + role + " " + name),
                        name -> add(DANGEROUS, type, "gains the " + role + " " + name),
                        (_, _) -> {}));
    }

    private void compareValues(String type, EnumTypeDefinition before, EnumTypeDefinition after) {
        compare(
                byName(before.getEnumValueDefinitions()),
                byName(after.getEnumValueDefinitions()),
                new Members<EnumValueDefinition>(
                        value -> add(BREAKING, type + "." + value.getName(), "is removed"),
                        value -> add(DANGEROUS, type + "." + value.getName(), "is added"),
                        (old, now) -> compareDeprecation(type + "." + old.getName(), old, now)));
    }

    private void compareFields(String type, ImplementingTypeDefinition<?> before, ImplementingTypeDefinition<?> after) {
        compare(
                byName(before.getFieldDefinitions()),
                byName(after.getFieldDefinitions()),
                new Members<FieldDefinition>(
                        field -> add(BREAKING, type + "." + field.getName(), "is removed"),
                        field -> add(SAFE, type + "." + field.getName(), "is added"),
                        (old, now) -> compareField(type + "." + old.getName(), old, now)));
    }

    private void compareField(String coordinate, FieldDefinition before, FieldDefinition after) {
        compareReference(coordinate, before.getType(), after.getType(), covers(before.getType(), after.getType()));
        compareDeprecation(coordinate, before, after);
        compareInputs(coordinate + "(", ":)", before.getInputValueDefinitions(), after.getInputValueDefinitions());
    }

    private void compareInputs(
            String before, String after, List<InputValueDefinition> old, List<InputValueDefinition> now) {
        compare(
                byName(old),
                byName(now),
                new Members<InputValueDefinition>(
                        value -> add(BREAKING, before + value.getName() + after, "is removed"),
                        value -> addInput(before + value.getName() + after, value),
                        (one, other) -> compareInput(before + one.getName() + after, one, other)));
    }

    private void addInput(String coordinate, InputValueDefinition value) {
        if (value.getType() instanceof NonNullType && value.getDefaultValue() == null) {
            add(BREAKING, coordinate, "is added and required");
        } else {
            add(SAFE, coordinate, "is added");
        }
    }

    private void compareInput(String coordinate, InputValueDefinition before, InputValueDefinition after) {
        compareReference(coordinate, before.getType(), after.getType(), covers(after.getType(), before.getType()));
        compareDeprecation(coordinate, before, after);
        var old = text(before.getDefaultValue());
        var now = text(after.getDefaultValue());
        if (!old.equals(now)) {
            add(DANGEROUS, coordinate, "has the default " + now + " instead of " + old);
        }
    }

    private static String text(@Nullable Value<?> value) {
        return value == null ? "none" : AstPrinter.printAst(value);
    }

    private void compareReference(String coordinate, Type<?> before, Type<?> after, boolean compatible) {
        var old = AstPrinter.printAst(before);
        var now = AstPrinter.printAst(after);
        if (!old.equals(now)) {
            add(compatible ? SAFE : BREAKING, coordinate, "has the type " + now + " instead of " + old);
        }
    }

    /** Whether every value of the special type is one of the general type. */
    private static boolean covers(Type<?> general, Type<?> special) {
        if (special instanceof NonNullType nonNull) {
            return covers(general instanceof NonNullType other ? other.getType() : general, nonNull.getType());
        }
        if (general instanceof ListType list) {
            return special instanceof ListType other && covers(list.getType(), other.getType());
        }
        return general.isEqualTo(special);
    }

    private void compareDeprecation(String coordinate, DirectivesContainer<?> before, DirectivesContainer<?> after) {
        if (before.hasDirective("deprecated") != after.hasDirective("deprecated")) {
            add(SAFE, coordinate, after.hasDirective("deprecated") ? "is deprecated" : "is not deprecated any more");
        }
    }
}
