package io.rendezvous.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.kit.example.NotesApplication;
import io.rendezvous.kit.testing.SubgraphFixture;
import io.rendezvous.kit.testing.TenantIsolation;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIsolationTest {

    private static final String TENANT = "community_id = nullif(current_setting('app.community', true), '')::uuid";

    private final SubgraphFixture subgraph = NotesApplication.subgraph();

    @AfterEach
    void clearAway() {
        execute("drop table if exists wrong cascade");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table wrong disable row level security",
                "drop policy tenant on wrong",
                "drop policy tenant on wrong; create policy tenant on wrong using (TENANT)",
                "drop policy tenant on wrong; create policy tenant on wrong for select using (TENANT)",
                "drop policy tenant on wrong; create policy tenant on wrong to users using (TENANT) with check (TENANT)",
                "drop policy tenant on wrong; create policy tenant on wrong as restrictive using (TENANT) with check (TENANT)",
                "drop policy tenant on wrong; create policy tenant on wrong using (true) with check (TENANT)",
                "drop policy tenant on wrong; create policy tenant on wrong using (TENANT) with check (true)",
                "create policy everyone on wrong for select using (true)",
                "drop policy tenant on wrong; alter table wrong drop column community_id",
                "create view wrong_view as select * from wrong",
                "create materialized view wrong_view as select * from wrong"
            })
    void failsForATableThatDoesNotKeepCommunitiesApart(String mistake) {
        makeRight();
        execute(mistake.replace("TENANT", TENANT));
        assertFails("wrong", Map.of());
    }

    @Test
    void letsNoTableOfCommunitiesBeNamedAsShared() {
        makeRight();
        execute("alter table wrong disable row level security");
        assertFails("wrong has no row-level security", Map.of("wrong", "a reason that can't be"));
    }

    @Test
    void wantsAReasonForATableThatIsShared() {
        makeRight();
        execute("drop policy tenant on wrong; alter table wrong drop column community_id");
        assertFails("wrong is named as shared", Map.of("wrong", " "));
        assertFails("elsewhere is named as shared", Map.of("wrong", "holds numbers only", "elsewhere", "gone"));
    }

    private void makeRight() {
        execute("create table wrong (id uuid, community_id uuid);"
                + "alter table wrong enable row level security;"
                + "create policy tenant on wrong using (TENANT) with check (TENANT)".replace("TENANT", TENANT));
    }

    private void assertFails(String sentence, Map<String, String> shared) {
        assertThatThrownBy(() -> TenantIsolation.check(subgraph, UUID.randomUUID(), shared))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting empty but was: [\"" + sentence);
    }

    private void execute(String sql) {
        subgraph.database().execute(sql);
    }
}
