package io.rendezvous.users.user;

import static io.rendezvous.users.UsersFixture.aCommunity;
import static io.rendezvous.users.UsersFixture.aPerson;
import static io.rendezvous.users.UsersFixture.aPersonWithProfile;
import static io.rendezvous.users.UsersFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserGraphTest {

    private static final String PAGE = """
            query ($search: String, $first: Int, $after: String) {
              users(search: $search, first: $first, after: $after) {
                edges { cursor node { displayName profile { city } community { name } } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

    private final UUID community = aCommunity();

    @Test
    void isNotShownToAPartner() {
        var partner = as(Viewers.partner(community));
        var person = new UserId(aPersonWithProfile(community, "Ana", "Sails."));
        for (var answer : List.of(
                partner.query("query ($id: ID!) { user(id: $id) { displayName } }", Map.of("id", person.toString())),
                partner.query("{ users { edges { node { displayName } } } }"),
                partner.entities("User", List.of(person, new UserId(UUID.randomUUID())), "{ displayName }"))) {
            assertThat(answer.codes()).containsOnly("FORBIDDEN");
            assertThat(answer.body().toString()).doesNotContain("Ana");
        }
    }

    @Test
    void showsThePersonWhoAsks() {
        var person = aPersonWithProfile(community, "Ana Sousa", "Sails.");
        var answer = as(Viewers.member(community, person))
                .query("{ me { displayName roles joinedAt community { languages } profile { bio interests } } }");
        assertThat(answer.body().at("/data/me")).hasToString("""
                {"displayName":"Ana Sousa","roles":["MEMBER"],"joinedAt":"2026-01-15T09:00:00Z",\
                "community":{"languages":["pt","en"]},"profile":{"bio":"Sails.","interests":["sailing"]}}""");
        assertThat(answer.statements()).hasSize(3);
    }

    @Test
    void showsNobodyToAPartnersProgram() {
        var answer = as(Viewers.partner(community)).query("{ me { id } community { name } }");
        assertThat(answer.body()).hasToString("""
                {"data":{"me":null,"community":{"name":"Harbour"}}}""");
    }

    @Test
    void resolvesManyReferencesByOneQueryForEachKindOfRow() {
        var ids = IntStream.range(0, 30)
                .mapToObj(number -> new UserId(aPersonWithProfile(community, "Person " + number, "Bio.")))
                .toList();
        var answer = as(Viewers.member(community))
                .entities("User", ids, "{ id displayName profile { city } community { slug } }");
        assertThat(answer.texts("_entities", "id"))
                .containsExactlyElementsOf(ids.stream().map(UserId::toString).toList());
        assertThat(answer.statements()).hasSize(3);
    }

    @Test
    void showsAnAddressOnlyToItsOwnerAndToStaff() {
        var person = aPerson(community, "Ana");
        var query = "query ($id: ID!) { user(id: $id) { email } }";
        var id = Map.of("id", new UserId(person).toString());
        assertThat(as(Viewers.member(community))
                        .query(query, id)
                        .at("user.email")
                        .isNull())
                .isTrue();
        assertThat(as(Viewers.member(community, person))
                        .query(query, id)
                        .at("user.email")
                        .asString())
                .endsWith("@harbour.example");
        assertThat(as(Viewers.staff(community))
                        .query(query, id)
                        .at("user.email")
                        .asString())
                .endsWith("@harbour.example");
    }

    @Test
    void hidesPeopleOfOtherCommunities() {
        var person = new UserId(aPerson(community, "Ana"));
        var stranger = as(Viewers.staff(aCommunity()));
        assertThat(stranger.query("query ($id: ID!) { user(id: $id) { id } }", Map.of("id", person.toString()))
                        .body())
                .hasToString("{\"data\":{\"user\":null}}");
        assertThat(stranger.entities("User", List.of(person), "{ displayName }").body())
                .hasToString("{\"data\":{\"_entities\":[null]}}");
    }

    @Test
    void listsEveryoneOncePageByPage() {
        for (var name : List.of("ana", "Bea", "Ána", "ana", "Zoé", "carl", "Ana")) {
            aPerson(community, name);
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var variables = new java.util.HashMap<String, Object>(Map.of("first", 2));
            variables.put("after", after);
            var answer = as(Viewers.staff(community)).query(PAGE, variables);
            seen.addAll(answer.texts("users.edges", "cursor"));
            assertThat(answer.at("users.pageInfo.hasPreviousPage").asBoolean()).isEqualTo(after != null);
            after = answer.at("users.pageInfo.hasNextPage").asBoolean()
                    ? answer.at("users.pageInfo.endCursor").asString()
                    : null;
        } while (after != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void asksTheDatabaseAsOftenForManyPeopleAsForOne() {
        IntStream.range(0, 40).forEach(number -> aPersonWithProfile(community, "Person " + number, "Bio."));
        var staff = as(Viewers.staff(community));
        assertThat(staff.query(PAGE, Map.of("first", 40)).statements())
                .hasSameSizeAs(staff.query(PAGE, Map.of("first", 1)).statements())
                .hasSize(3);
    }

    @Test
    void answersAnEmptyPageWithoutCursors() {
        var answer = as(Viewers.staff(community)).query(PAGE, Map.of("search", "nobody"));
        assertThat(answer.at("users")).hasToString("""
                {"edges":[],"pageInfo":{"hasNextPage":false,"hasPreviousPage":false,\
                "startCursor":null,"endCursor":null}}""");
    }

    @Test
    void findsPeopleByPartOfTheirNameTakenLiterally() {
        List.of("Ana 100%", "Ana 100x", "Bea_Lima", "BeaxLima").forEach(name -> aPerson(community, name));
        assertThat(found("100%")).containsExactly("Ana 100%");
        assertThat(found("a_l")).containsExactly("Bea_Lima");
        assertThat(found("\\")).isEmpty();
        assertThat(found("aNA")).hasSize(2);
    }

    @Test
    void showsTheListToStaffOnly() {
        var answer = as(Viewers.member(community)).query(PAGE);
        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(answer.statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "VXNlcg",
                "VXNlcjox",
                "%00",
                "🦆",
                "Q29tbXVuaXR5OjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA",
                "VXNlcjowLTAtMC0wLTA"
            })
    void refusesWhatIsNoIdOfAPerson(String id) {
        var member = as(Viewers.member(community));
        var one = member.query("query ($id: ID!) { user(id: $id) { id } }", Map.of("id", id));
        assertThat(one.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(one.body().toString()).contains("This is not the id of a User.");
        assertThat(member.entities("User", List.of(id), "{ displayName }").codes())
                .containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MSZ1c2Vycw", "JSUl", "MSZhcnRpY2xlcyZ4JnU", "MSZ1c2VycyZhbmEmbm9wZQ"})
    void refusesWhatIsNoCursorOfTheList(String cursor) {
        var answer = as(Viewers.staff(community)).query(PAGE, Map.of("after", cursor));
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesPagesOfNothing(int first) {
        var answer = as(Viewers.staff(community)).query(PAGE, Map.of("first", first));
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void givesAtMostAHundredAtOnce() {
        IntStream.range(0, 101).forEach(number -> aPerson(community, "Person " + number));
        var answer = as(Viewers.staff(community)).query(PAGE, Map.of("first", 5_000));
        assertThat(answer.at("users.edges").size()).isEqualTo(100);
        assertThat(answer.at("users.pageInfo.hasNextPage").asBoolean()).isTrue();
    }

    private List<String> found(String search) {
        return as(Viewers.staff(community))
                .query(PAGE, Map.of("search", search))
                .texts("users.edges", "node.displayName");
    }
}
