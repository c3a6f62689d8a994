package io.rendezvous.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.language.AstPrinter;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.Position;
import io.rendezvous.federation.planner.OperationPlanner;
import io.rendezvous.federation.schema.Supergraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code docs/guides/how-the-engine-works.md} shows is what the engine prints; {@code -Dgolden=update} writes it
 * there.
 */
class EngineGuideTest {

    private static final Path GUIDE = Path.of("../../docs/guides/how-the-engine-works.md");
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- printed: (\\w+) -->\n```\\w*\n)(.*?)(```\n)", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final TestSubgraph people = new TestSubgraph("people", """
            type Query { me: Person }
            type Person @key(fields: "id") { id: ID! name: String! }
            """)
            .entity("Person", Map.of("id", "7", "name", "Ana"))
            .entity("Person", Map.of("id", "9", "name", "Rui"))
            .field("Query.me", _ -> Map.of("id", "7", "name", "Ana"));
    private final TestSubgraph bookings = new TestSubgraph("bookings", """
            type Query { next: Booking }
            type Person @key(fields: "id") { id: ID! bookings: [Booking!]! }
            type Booking @key(fields: "id") { id: ID! day: String! host: Person! venue: Venue! }
            type Venue @key(fields: "id", resolvable: false) { id: ID! }
            """)
            .field("Person.bookings", _ -> List.of(booking("1", "Monday"), booking("2", "Friday")));
    private final TestSubgraph venues =
            new TestSubgraph("venues", """
            type Query { venues: [Venue!]! }
            type Venue @key(fields: "id") { id: ID! name: String! }
            """).entity("Venue", Map.of("id", "v4", "name", "Harbour"));

    private static Map<String, ?> booking(String id, String day) {
        return Map.of("id", id, "day", day, "host", Map.of("id", "9"), "venue", Map.of("id", "v4"));
    }

    @Test
    void showsWhatTheEnginePrints() throws IOException {
        var guide = Files.readString(GUIDE);
        var printed = printed(query(guide));
        assertThat(BLOCK.matcher(guide).results().map(block -> block.group(2)))
                .containsExactlyElementsOf(printed.keySet());
        var actual = BLOCK.matcher(guide)
                .replaceAll(block ->
                        Matcher.quoteReplacement(block.group(1) + printed.get(block.group(2)) + block.group(4)));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(GUIDE, actual);
        }
        assertThat(actual).isEqualTo(guide);
    }

    private static String query(String guide) {
        var from = guide.indexOf("```graphql\n") + "```graphql\n".length();
        return guide.substring(from, guide.indexOf("```", from));
    }

    private Map<String, String> printed(String query) {
        var sdl = Shop.supergraph(people, bookings, venues);
        var planner = new OperationPlanner(Supergraph.parse(sdl), Limits.defaults());
        var plan = planner.prepare(query, null, Map.of()).plan();
        var response = run(sdl, query);
        var blocks = new LinkedHashMap<String, String>();
        blocks.put("supergraph", types(sdl, "Person", "Booking", "Venue"));
        blocks.put("positions", positions(plan));
        blocks.put("plan", planner.explain(query, null, Map.of()));
        blocks.put(
                "calls",
                Stream.of(people, bookings, venues).map(EngineGuideTest::calls).collect(joining()));
        blocks.put("response", response + "\n");
        return blocks;
    }

    private String run(String sdl, String query) {
        var engine = Engine.builder()
                .supergraph(sdl)
                .transport("people", people.transport())
                .transport("bookings", bookings.transport())
                .transport("venues", venues.transport())
                .build();
        var request = new GraphQlRequest(query, null, Map.of(), Map.of(), "r1", Duration.ofSeconds(5));
        var response = (GraphQlResponse.Executed)
                Objects.requireNonNull(engine.execute(request).block());
        return response.body().toString(UTF_8);
    }

    private static String types(String sdl, String... names) {
        return Parser.parse(sdl).getDefinitionsOfType(ObjectTypeDefinition.class).stream()
                .filter(type -> List.of(names).contains(type.getName()))
                .map(type -> AstPrinter.printAst(type) + "\n")
                .collect(joining("\n"));
    }

    private static String positions(Plan plan) {
        return plan.positions().stream()
                .map(position -> position.id() + " " + (position.path().isEmpty() ? "(root)" : position.path()) + "\n"
                        + slots(position))
                .collect(joining());
    }

    private static String slots(Position position) {
        return position.slots().stream()
                .map(slot -> "    slot %d  %s%s\n"
                        .formatted(slot.index(), slot.field(), slot.child() < 0 ? "" : "  -> position " + slot.child()))
                .collect(joining());
    }

    private static String calls(TestSubgraph subgraph) {
        return subgraph.calls.stream()
                .map(call -> subgraph.name + "\n" + call(call))
                .collect(joining());
    }

    private static String call(ExecutionInput call) {
        var variables = call.getRawVariables().toMap();
        return "    " + call.getQuery() + "\n"
                + (variables.isEmpty() ? "" : "    " + JSON.writeValueAsString(variables) + "\n");
    }
}
