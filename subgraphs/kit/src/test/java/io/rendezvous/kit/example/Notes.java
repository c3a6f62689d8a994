package io.rendezvous.kit.example;

import io.r2dbc.spi.Readable;
import io.rendezvous.kit.event.Outbox;
import io.rendezvous.kit.tenancy.Tenancy;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
public class Notes {

    private final DatabaseClient database;
    private final Tenancy tenancy;
    private final Outbox outbox;

    Notes(DatabaseClient database, Tenancy tenancy, Outbox outbox) {
        this.database = database;
        this.tenancy = tenancy;
        this.outbox = outbox;
    }

    /** Writes the note and tells of it, in one transaction. */
    public Mono<Void> write(UUID community, Note note) {
        return tenancy.writeIn(
                community, insert(note).then(outbox.append("users.note.written", note.topic(), Written.of(note))));
    }

    Flux<Note> find(Set<NoteId> ids) {
        return database.sql("select * from note where id = any(:ids)")
                .bind("ids", ids.stream().map(NoteId::uuid).toArray(UUID[]::new))
                .map(Notes::note)
                .all();
    }

    Flux<Note> after(Set<Note> notes) {
        return database.sql("""
                        select * from note
                        where (topic, number - 1) in (select * from unnest(:topics::uuid[], :numbers::int[]))
                        """)
                .bind("topics", notes.stream().map(Note::topic).toArray(UUID[]::new))
                .bind("numbers", notes.stream().map(Note::number).toArray(Integer[]::new))
                .map(Notes::note)
                .all();
    }

    private Mono<Void> insert(Note note) {
        return database.sql("""
                        insert into note (id, community_id, topic, number, text)
                        values (:id, current_setting('app.community')::uuid, :topic, :number, :text)
                        """)
                .bind("id", note.id().uuid())
                .bind("topic", note.topic())
                .bind("number", note.number())
                .bind("text", note.text())
                .then();
    }

    private static Note note(Readable row) {
        return new Note(
                new NoteId(row.get("id", UUID.class)),
                row.get("topic", UUID.class),
                row.get("number", Integer.class),
                row.get("text", String.class));
    }
}
