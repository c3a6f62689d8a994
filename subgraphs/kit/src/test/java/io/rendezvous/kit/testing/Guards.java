package io.rendezvous.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which permission each way to the data of a subgraph needs: each root field of a query, each entity by its key. */
public final class Guards {

    private Guards() {}

    /**
     * One way.
     *
     * @param place a type, or a field of {@code Query}
     * @param result where the answer is that nobody gets without the permission
     */
    public record Guard(String place, Permission needed, String result, Function<GraphClient, Answer> question) {

        /** @param field what is asked of the entity: {@code displayName}, {@code bookings { edges { cursor } }} */
        public static Guard entity(String type, Object id, String field, Permission needed) {
            return new Guard(
                    type,
                    needed,
                    "_entities.0." + name(field),
                    client -> client.entities(type, List.of(id), "{ " + field + " }"));
        }

        /** @param field with its arguments and selection: {@code users { edges { cursor } }} */
        public static Guard query(String field, Permission needed) {
            return new Guard(name(field), needed, name(field), client -> client.query("{ " + field + " }"));
        }

        private static String name(String field) {
            return field.split("\\W", 2)[0];
        }
    }

    /** @param viewer sees the answer to every question, and to each none without its permission */
    public static void check(SubgraphFixture subgraph, Viewer.Person viewer, Guard... guards) {
        assertThat(Stream.of(guards).map(Guard::place))
                .as("ways to data that are tried")
                .containsAll(places(subgraph, viewer));
        for (var guard : guards) {
            checkShown(guard, guard.question.apply(subgraph.as(viewer)));
            checkRefused(guard, guard.question.apply(subgraph.as(Viewers.without(guard.needed, viewer))));
        }
    }

    private static void checkShown(Guard guard, Answer answer) {
        assertThat(answer.codes()).as("%s with %s", guard.place, guard.needed).isEmpty();
        assertThat(isNothing(answer.at(guard.result)))
                .as("nothing at %s with %s", guard.place, guard.needed)
                .isFalse();
    }

    private static void checkRefused(Guard guard, Answer answer) {
        assertThat(answer.codes())
                .as("%s without %s", guard.place, guard.needed)
                .containsOnly("FORBIDDEN");
        assertThat(isNothing(answer.at(guard.result)))
                .as("nothing at %s without %s", guard.place, guard.needed)
                .isTrue();
    }

    private static boolean isNothing(JsonNode result) {
        return result.isMissingNode() || result.isNull();
    }

    private static Set<String> places(SubgraphFixture subgraph, Viewer viewer) {
        var sdl = subgraph.as(viewer)
                .query("{ _service { sdl } }")
                .at("_service.sdl")
                .asString();
        var types = new Parser().parseDocument(sdl).getDefinitionsOfType(ObjectTypeDefinition.class);
        return Stream.concat(
                        types.stream().filter(Guards::isEntity).map(ObjectTypeDefinition::getName),
                        types.stream()
                                .filter(type -> type.getName().equals("Query"))
                                .flatMap(type -> type.getFieldDefinitions().stream())
                                .map(FieldDefinition::getName))
                .collect(Collectors.toSet());
    }

    private static boolean isEntity(ObjectTypeDefinition type) {
        return type.getDirectives("key").stream().anyMatch(Guards::isResolvable);
    }

    private static boolean isResolvable(Directive key) {
        return key.getArgument("resolvable") == null
                || !(key.getArgument("resolvable").getValue() instanceof BooleanValue value)
                || value.isValue();
    }
}
