package io.rendezvous.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that hold for every type of the composed schema, so that clients can rely on them. */
class SchemaRulesTest {

    private static final String EXPLAINED_BY_THEIR_NAME = ".*(Input|Result|Success|Connection|Edge)";

    private static GraphQLSchema schema;

    @BeforeAll
    static void compose() {
        var sdl = SchemaFolder.compose(SchemaFolder.subgraphs());
        schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }

    @Test
    void oneOutageCostsOneRootField() {
        assertThat(rootFields())
                .allSatisfy(field -> assertThat(GraphQLTypeUtil.isNonNull(field.getType()))
                        .as("%s is non-null", field.getName())
                        .isFalse());
    }

    @Test
    void aMutationTakesOneInputOfItsOwn() {
        assertThat(schema.getMutationType().getFieldDefinitions()).allSatisfy(mutation -> {
            assertThat(mutation.getArguments()).hasSize(1);
            assertThat(mutation.getArgument("input").getType())
                    .hasToString(GraphQLNonNull.nonNull(schema.getType(named(mutation) + "Input"))
                            .toString());
        });
    }

    @Test
    void aMutationSucceedsInOneWayAndFailsInWaysThatAreErrors() {
        var error = schema.getType("Error");
        assertThat(schema.getMutationType().getFieldDefinitions()).allSatisfy(mutation -> {
            var result = (GraphQLUnionType) mutation.getType();
            assertThat(result.getName()).isEqualTo(named(mutation) + "Result");
            var failures = new ArrayList<GraphQLNamedOutputType>(result.getTypes());
            assertThat(failures.removeIf(member -> member.getName().equals(named(mutation) + "Success")))
                    .isTrue();
            assertThat(failures)
                    .allSatisfy(member -> assertThat(((GraphQLObjectType) member).getInterfaces())
                            .as("interfaces of %s", member.getName())
                            .contains((GraphQLNamedOutputType) error));
        });
    }

    @Test
    void typesAndRootFieldsSayWhatTheyAre() {
        assertThat(ownTypes()
                        .filter(type -> type.getDescription() == null
                                || type.getDescription().isBlank())
                        .map(GraphQLNamedType::getName)
                        .filter(name -> !name.matches(EXPLAINED_BY_THEIR_NAME)))
                .isEmpty();
        assertThat(rootFields().filter(field -> field.getDescription() == null).map(GraphQLFieldDefinition::getName))
                .isEmpty();
    }

    @Test
    void listsHoldNoNulls() {
        assertThat(fields().filter(field -> GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList list
                                && !GraphQLTypeUtil.isNonNull(list.getWrappedType()))
                        .map(GraphQLFieldDefinition::toString))
                .isEmpty();
    }

    @Test
    void whatCanGrowComesInPages() {
        assertThat(fields().filter(field -> typeName(field.getType()).endsWith("Connection")))
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(typeName(field.getArgument("first").getType())).isEqualTo("Int");
                    assertThat(field.getArgument("first").hasSetDefaultValue()).isTrue();
                    assertThat(typeName(field.getArgument("after").getType())).isEqualTo("String");
                });
    }

    @Test
    void entitiesAreNodes() {
        assertThat(ownTypes()
                        .filter(type -> type instanceof GraphQLObjectType object && isEntity(object))
                        .map(GraphQLObjectType.class::cast))
                .isNotEmpty()
                .allSatisfy(object -> assertThat(object.getInterfaces())
                        .as("interfaces of %s", object.getName())
                        .extracting(GraphQLNamedType::getName)
                        .contains("Node"));
    }

    @Test
    void whatASubgraphAddsToAnothersEntityIsNullable() {
        assertThat(ownTypes()
                        .filter(type -> type instanceof GraphQLObjectType object && isEntity(object))
                        .flatMap(type -> additions((GraphQLObjectType) type)))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(GraphQLTypeUtil.isNonNull(field.getType()))
                        .as("%s is non-null", field.getName())
                        .isFalse());
    }

    /** Fields that do not come from the owner, which is the subgraph that makes the entity a node. */
    private static Stream<GraphQLFieldDefinition> additions(GraphQLObjectType entity) {
        var owners = graphs(entity.getAppliedDirectives("join__implements")).toList();
        return entity.getFieldDefinitions().stream()
                .filter(field ->
                        graphs(field.getAppliedDirectives("join__field")).anyMatch(graph -> !owners.contains(graph)));
    }

    private static Stream<String> graphs(List<GraphQLAppliedDirective> directives) {
        return directives.stream()
                .map(directive -> directive.getArgument("graph").getValue());
    }

    @Test
    void everyRootFieldIsMeantForSomeDoor() {
        assertThat(rootFields())
                .allSatisfy(field -> assertThat(field.getAppliedDirectives("tag"))
                        .as("tags of %s", field.getName())
                        .extracting(tag -> (String) tag.getArgument("name").getValue())
                        .containsAnyElementsOf(SchemaFolder.DOORS));
    }

    @Test
    void enumValuesAreWrittenInCapitals() {
        assertThat(ownTypes()
                        .filter(GraphQLEnumType.class::isInstance)
                        .flatMap(type -> ((GraphQLEnumType) type).getValues().stream()))
                .allSatisfy(value -> assertThat(value.getName()).isUpperCase());
    }

    private static boolean isEntity(GraphQLObjectType type) {
        return type.getAppliedDirectives("join__type").stream()
                .anyMatch(directive -> directive.getArgument("key").getValue() != null);
    }

    private static String named(GraphQLFieldDefinition mutation) {
        return mutation.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + mutation.getName().substring(1);
    }

    private static String typeName(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type).getName();
    }

    private static Stream<GraphQLNamedType> ownTypes() {
        var roots = List.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType());
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        type.getDefinition() != null && !type.getName().contains("__") && !roots.contains(type));
    }

    private static Stream<GraphQLFieldDefinition> fields() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLImplementingType
                        && !type.getName().startsWith("__"))
                .flatMap(type -> ((GraphQLImplementingType) type).getFieldDefinitions().stream());
    }

    private static Stream<GraphQLFieldDefinition> rootFields() {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .flatMap(type -> type.getFieldDefinitions().stream());
    }
}
