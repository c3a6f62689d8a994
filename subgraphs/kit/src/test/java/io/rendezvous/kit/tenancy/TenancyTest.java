package io.rendezvous.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.kit.example.Note;
import io.rendezvous.kit.example.NoteId;
import io.rendezvous.kit.example.Notes;
import io.rendezvous.kit.example.NotesApplication;
import io.rendezvous.kit.testing.SubgraphFixture;
import io.rendezvous.kit.testing.TenantIsolation;
import io.rendezvous.kit.testing.Viewers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TenancyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SubgraphFixture subgraph = NotesApplication.subgraph();
    private final Tenancy tenancy = subgraph.bean(Tenancy.class);
    private final UUID community = UUID.randomUUID();

    @Test
    void showsNothingOutsideATransaction() {
        write(community);
        assertThat(notes().block(PATIENCE)).isZero();
        assertThat(tenancy.writeOutside(notes()).block(PATIENCE)).isZero();
    }

    @Test
    void showsAViewerTheirCommunityOnly() {
        write(community);
        write(UUID.randomUUID());
        assertThat(asMember(tenancy.read(notes())).block(PATIENCE)).isEqualTo(1);
        assertThat(asMember(tenancy.readMany(notes().flux()).next()).block(PATIENCE))
                .isEqualTo(1);
    }

    @Test
    void keepsCommunitiesApartOnConnectionsThatAreUsedAgain() {
        var communities = Stream.generate(UUID::randomUUID).limit(30).toList();
        communities.forEach(this::write);
        var seen = Flux.fromIterable(communities)
                .flatMap(each -> tenancy.writeIn(each, Mono.defer(this::notes)), 20)
                .collectList()
                .block(PATIENCE);
        assertThat(seen).hasSize(30).containsOnly(1L);
    }

    @Test
    void refusesToWriteWhileReading() {
        assertThatThrownBy(() -> asMember(tenancy.read(tenancy.write(delete()))).block(PATIENCE))
                .hasMessageContaining("read-only");
    }

    @Test
    void refusesToEnterAnotherCommunityFromWithinOne() {
        assertThatThrownBy(() -> asMember(tenancy.write(tenancy.writeIn(UUID.randomUUID(), notes())))
                        .block(PATIENCE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void needsSomebodyToKnowTheCommunityOf() {
        assertThatThrownBy(() -> tenancy.read(notes()).block(PATIENCE)).hasMessage("Sign in first.");
    }

    @Test
    void takesBackEverythingWhenAnythingFails() {
        write(community);
        var failing = tenancy.write(delete().then(Mono.error(new IllegalStateException("afterwards"))));
        assertThatThrownBy(() -> asMember(failing).block(PATIENCE)).hasMessage("afterwards");
        assertThat(asMember(tenancy.read(notes())).block(PATIENCE)).isEqualTo(1);
    }

    @Test
    void isHeldByTheDatabaseAlone() throws SQLException {
        write(community);
        Awaitility.await()
                .until(() -> !subgraph.database()
                        .query("select * from inbox where community_id = ?", community)
                        .isEmpty());
        TenantIsolation.check(subgraph, community);
        assertThat(subgraph.database().queryIn(UUID.randomUUID(), "select * from inbox"))
                .isEqualTo(List.of());
        assertThatThrownBy(() -> subgraph.database()
                        .queryIn(
                                UUID.randomUUID(),
                                "insert into outbox (id, type, aggregate_id, version, community_id, data, metadata,"
                                        + " occurred_at) values (gen_random_uuid(), 'users.x', gen_random_uuid(), 1,"
                                        + " ?, '{}', '{}', now()) returning id",
                                community))
                .hasMessageContaining("row-level security");
    }

    private <T> Mono<T> asMember(Mono<T> work) {
        return work.contextWrite(Viewers.member(community)::putInto);
    }

    private void write(UUID into) {
        var note = new Note(new NoteId(UUID.randomUUID()), UUID.randomUUID(), 1, "x");
        subgraph.bean(Notes.class).write(into, note).block(PATIENCE);
    }

    private Mono<Long> notes() {
        return database().sql("select count(*) from note").mapValue(Long.class).one();
    }

    private Mono<Long> delete() {
        return database().sql("delete from note").fetch().rowsUpdated();
    }

    private DatabaseClient database() {
        return subgraph.bean(DatabaseClient.class);
    }
}
