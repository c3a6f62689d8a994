package io.rendezvous.federation.schema;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.rendezvous.federation.DeepStack;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives what clients see from a supergraph: no machinery, nothing {@code @inaccessible}. */
final class ApiSchema {

    private static final Set<String> KEPT_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");
    private static final Set<String> EXECUTABLE_LOCATIONS = Set.of(
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION");

    private ApiSchema() {}

    static GraphQLSchema of(Document supergraph) {
        var visible = Document.newDocument();
        for (Definition<?> definition : supergraph.getDefinitions()) {
            var shown = visible(definition, supergraph);
            if (shown != null) {
                visible.definition(shown);
            }
        }
        var wiring =
                RuntimeWiring.newRuntimeWiring().wiringFactory(new ApiWiring()).build();
        var registry = new SchemaParser().buildRegistry(visible.build());
        return DeepStack.call(() -> new SchemaGenerator().makeExecutableSchema(registry, wiring));
    }

    private static @Nullable Definition<?> visible(Definition<?> definition, Document supergraph) {
        if (definition instanceof TypeDefinition<?> type
                && (isMachinery(type.getName(), supergraph) || isHidden(type))) {
            return null;
        }
        return switch (definition) {
            case ObjectTypeDefinition type ->
                type.transform(it -> it.directives(kept(type))
                        .implementz(visibleTypes(type.getImplements(), supergraph))
                        .fieldDefinitions(fields(type.getFieldDefinitions())));
            case InterfaceTypeDefinition type ->
                type.transform(it -> it.directives(kept(type))
                        .implementz(visibleTypes(type.getImplements(), supergraph))
                        .definitions(fields(type.getFieldDefinitions())));
            case UnionTypeDefinition type ->
                type.transform(
                        it -> it.directives(kept(type)).memberTypes(visibleTypes(type.getMemberTypes(), supergraph)));
            case EnumTypeDefinition type ->
                type.transform(it -> it.directives(kept(type)).enumValueDefinitions(values(type)));
            case InputObjectTypeDefinition type ->
                type.transform(
                        it -> it.directives(kept(type)).inputValueDefinitions(inputs(type.getInputValueDefinitions())));
            case ScalarTypeDefinition type -> type.transform(it -> it.directives(kept(type)));
            case SchemaDefinition schema -> visibleSchema(schema, supergraph);
            case DirectiveDefinition directive -> isExecutable(directive, supergraph) ? directive : null;
            default -> null;
        };
    }

    private static SchemaDefinition visibleSchema(SchemaDefinition schema, Document supergraph) {
        return schema.transform(it -> it.directives(List.of())
                .operationTypeDefinitions(schema.getOperationTypeDefinitions().stream()
                        .filter(root -> isVisible(root.getTypeName(), supergraph))
                        .toList()));
    }

    private static List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return shown(fields)
                .map(field -> field.transform(it ->
                        it.directives(kept(field)).inputValueDefinitions(inputs(field.getInputValueDefinitions()))))
                .toList();
    }

    private static List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
        return shown(inputs)
                .map(input -> input.transform(it -> it.directives(kept(input))))
                .toList();
    }

    private static List<EnumValueDefinition> values(EnumTypeDefinition type) {
        return shown(type.getEnumValueDefinitions())
                .map(value -> value.transform(it -> it.directives(kept(value))))
                .toList();
    }

    private static <T extends DirectivesContainer<?>> Stream<T> shown(List<T> nodes) {
        return nodes.stream().filter(node -> !isHidden(node));
    }

    @SuppressWarnings("rawtypes")
    private static List<graphql.language.Type> visibleTypes(List<graphql.language.Type> types, Document supergraph) {
        return types.stream()
                .filter(type -> isVisible((TypeName) type, supergraph))
                .toList();
    }

    private static boolean isVisible(TypeName name, Document supergraph) {
        return supergraph.getDefinitionsOfType(TypeDefinition.class).stream()
                .anyMatch(type -> type.getName().equals(name.getName()) && !isHidden((TypeDefinition<?>) type));
    }

    private static List<Directive> kept(DirectivesContainer<?> node) {
        return node.getDirectives().stream()
                .filter(directive -> KEPT_DIRECTIVES.contains(directive.getName()))
                .toList();
    }

    private static boolean isHidden(DirectivesContainer<?> node) {
        return node.hasDirective("inaccessible");
    }

    /** {@code join__FieldSet} belongs to {@code @link(url: "https://specs.apollo.dev/join/v0.3")}. */
    private static boolean isMachinery(String name, Document supergraph) {
        return name.contains("__")
                && supergraph.getDefinitionsOfType(SchemaDefinition.class).stream()
                        .flatMap(schema -> schema.getDirectives().stream())
                        .map(Applied::new)
                        .anyMatch(link -> name.startsWith(linkedName(link) + "__"));
    }

    private static String linkedName(Applied link) {
        var as = link.text("as");
        var path = Objects.requireNonNullElse(link.text("url"), Objects.requireNonNullElse(link.text("feature"), ""))
                .split("/");
        return as != null || path.length < 2 ? Objects.requireNonNullElse(as, "") : path[path.length - 2];
    }

    private static boolean isExecutable(DirectiveDefinition directive, Document supergraph) {
        return !isMachinery(directive.getName(), supergraph)
                && directive.getDirectiveLocations().stream()
                        .anyMatch(location -> EXECUTABLE_LOCATIONS.contains(location.getName()));
    }
}
