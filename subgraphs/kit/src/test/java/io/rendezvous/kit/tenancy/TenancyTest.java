package io.rendezvous.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.rendezvous.kit.error.ErrorCode;
import io.rendezvous.kit.error.Fault;
import io.rendezvous.kit.example.Note;
import io.rendezvous.kit.example.NoteId;
import io.rendezvous.kit.example.Notes;
import io.rendezvous.kit.example.NotesApplication;
import io.rendezvous.kit.observe.RequestId;
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
import org.slf4j.LoggerFactory;
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
    void countsAndLogsAWriteIntoAnotherCommunityWithoutSayingWhat() {
        var logged = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Crossings.class);
        logged.start();
        logger.addAppender(logged);
        try {
            var before = crossings("copy");
            var elsewhere = UUID.randomUUID();
            var crossing = asMember(tenancy.write(copyInto(elsewhere)))
                    .contextWrite(context -> RequestId.putInto(context, "request-1"));
            assertThatThrownBy(() -> crossing.block(PATIENCE))
                    .satisfies(failure -> assertThat(Fault.of(failure).code()).isEqualTo(ErrorCode.FORBIDDEN));
            assertThat(crossings("copy")).isEqualTo(before + 1);
            assertThat(logged.list).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.WARN);
                assertThat(event.getFormattedMessage())
                        .contains("copy", "request-1")
                        .doesNotContain(elsewhere.toString(), community.toString(), "insert");
                assertThat(event.getThrowableProxy()).isNull();
            });
        } finally {
            logger.detachAppender(logged);
        }
    }

    @Test
    void countsNoCrossingWhenAWriteFailsForAnotherReason() {
        var before = crossings("note");
        var note = new Note(new NoteId(UUID.randomUUID()), UUID.randomUUID(), 1, "x");
        var notes = subgraph.bean(Notes.class);
        notes.write(community, note).block(PATIENCE);
        assertThatThrownBy(() -> notes.write(community, note).block(PATIENCE)).hasMessageContaining("note_pkey");
        assertThat(crossings("note")).isEqualTo(before);
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

    private double crossings(String table) {
        return subgraph.bean(MeterRegistry.class)
                .counter("rendezvous.community.crossing", "entity", table)
                .count();
    }

    private Mono<Long> copyInto(UUID other) {
        return database()
                .sql("insert into copy (note_id, community_id, topic, number) values (:id, :community, :id, 1)")
                .bind("id", UUID.randomUUID())
                .bind("community", other)
                .fetch()
                .rowsUpdated();
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
