package io.rendezvous.federation.schema;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the directives of the authorization and cost specifications, and those that composition passes on. */
final class AnnotationReader {

    private final LinkedNames names;
    private final Function<String, String> subgraphName;
    private final Annotations annotations =
            new Annotations(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());

    private AnnotationReader(Document document, Function<String, String> subgraphName) {
        this.names = new LinkedNames(document);
        this.subgraphName = subgraphName;
    }

    /** @param subgraphName from the value in {@code join__Graph} */
    static Annotations read(Document document, Function<String, String> subgraphName) {
        var reader = new AnnotationReader(document, subgraphName);
        document.getDefinitionsOfType(SchemaDefinition.class).forEach(schema -> reader.read("schema", schema));
        document.getDefinitionsOfType(TypeDefinition.class).forEach(type -> reader.read((TypeDefinition<?>) type));
        return new Annotations(
                Map.copyOf(reader.annotations.authorizations()),
                Map.copyOf(reader.annotations.weights()),
                Map.copyOf(reader.annotations.listSizes()),
                Map.copyOf(reader.annotations.passed()),
                Map.copyOf(reader.annotations.contexts()));
    }

    private void read(TypeDefinition<?> type) {
        read(type.getName(), type);
        readContexts(type);
        if (type instanceof InputObjectTypeDefinition input) {
            read(input.getName() + ".", "", input.getInputValueDefinitions());
        } else if (type instanceof ImplementingTypeDefinition<?> implementing) {
            for (var field : implementing.getFieldDefinitions()) {
                var coordinate = type.getName() + "." + field.getName();
                read(coordinate, field);
                read(coordinate + "(", ":)", field.getInputValueDefinitions());
            }
        }
    }

    private void readContexts(TypeDefinition<?> type) {
        var context = names.directive("context", "context");
        if (context != null) {
            Applied.of(type, context)
                    .forEach(use -> annotations
                            .contexts()
                            .computeIfAbsent(use.require("name"), _ -> new ArrayList<>())
                            .add(type.getName()));
        }
    }

    private void read(String before, String after, List<InputValueDefinition> values) {
        values.forEach(value -> read(before + value.getName() + after, value));
    }

    private void read(String coordinate, DirectivesContainer<?> element) {
        if (element.getDirectives().isEmpty()) {
            return;
        }
        var authorization = authorization(element);
        if (!authorization.equals(Authorization.NONE)) {
            annotations.authorizations().put(coordinate, authorization);
        }
        var cost = find(element, "cost", "cost");
        if (cost != null && cost.value("weight") instanceof IntValue weight) {
            annotations.weights().put(coordinate, weight.getValue().intValue());
        }
        var size = find(element, "cost", "listSize");
        if (size != null) {
            annotations.listSizes().put(coordinate, listSize(size));
        }
        var passed = element.getDirectives("join__directive").stream()
                .map(this::passed)
                .toList();
        if (!passed.isEmpty()) {
            annotations.passed().put(coordinate, passed);
        }
    }

    private Authorization authorization(DirectivesContainer<?> element) {
        var scopes = find(element, "requiresScopes", "requiresScopes");
        var policies = find(element, "policy", "policy");
        return new Authorization(
                find(element, "authenticated", "authenticated") != null,
                scopes == null ? List.of() : ways(scopes.value("scopes")),
                policies == null ? List.of() : ways(policies.value("policies")));
    }

    private @Nullable Applied find(DirectivesContainer<?> element, String specification, String directive) {
        var name = names.directive(specification, directive);
        return name == null
                ? null
                : element.getDirectives(name).stream()
                        .map(Applied::new)
                        .findFirst()
                        .orElse(null);
    }

    private static ListSize listSize(Applied use) {
        return new ListSize(
                use.value("assumedSize") instanceof IntValue size
                        ? OptionalInt.of(size.getValue().intValue())
                        : OptionalInt.empty(),
                texts(use.value("slicingArguments")),
                texts(use.value("sizedFields")),
                use.flag("requireOneSlicingArgument", true));
    }

    private PassedDirective passed(Directive use) {
        var join = new Applied(use);
        var arguments = join.value("args") instanceof ObjectValue object
                ? Arguments.of(object.getObjectFields().stream()
                        .map(field -> new graphql.language.Argument(field.getName(), field.getValue()))
                        .toList())
                : Arguments.NONE;
        var graphs = texts(join.value("graphs")).stream().map(subgraphName).toList();
        return new PassedDirective(join.require("name"), arguments, graphs);
    }

    private static List<List<String>> ways(@Nullable Value<?> value) {
        return items(value).stream().map(AnnotationReader::texts).toList();
    }

    private static List<String> texts(@Nullable Value<?> value) {
        var texts = new ArrayList<String>();
        for (var item : items(value)) {
            if (item instanceof StringValue text && text.getValue() != null) {
                texts.add(text.getValue());
            } else if (item instanceof EnumValue name) {
                texts.add(name.getName());
            }
        }
        return List.copyOf(texts);
    }

    private static List<Value<?>> items(@Nullable Value<?> value) {
        var items = new ArrayList<Value<?>>();
        if (value instanceof ArrayValue array) {
            array.getValues().forEach(items::add);
        } else if (value != null) {
            items.add(value);
        }
        return items;
    }
}
