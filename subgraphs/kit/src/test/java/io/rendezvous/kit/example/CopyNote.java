package io.rendezvous.kit.example;

import io.rendezvous.kit.event.Event;
import io.rendezvous.kit.event.EventHandler;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Copies every note that it is told of, and fails on some after it has written. */
@Component
class CopyNote implements EventHandler {

    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();
    private final DatabaseClient database;

    CopyNote(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String type() {
        return "users.note.written";
    }

    @Override
    public Mono<Void> handle(Event event) {
        var note = event.data(Written.class);
        return insert(note)
                .then(Mono.defer(() -> fails(note)
                        ? Mono.error(new IllegalStateException("can't copy " + note.text()))
                        : Mono.empty()));
    }

    private boolean fails(Written note) {
        return switch (note.text()) {
            case "poison" -> true;
            case "flaky" -> tries.merge(note.note(), 1, Integer::sum) < 3;
            default -> false;
        };
    }

    private Mono<Void> insert(Written note) {
        return database.sql("""
                        insert into copy (note_id, community_id, topic, number)
                        values (:note, current_setting('app.community')::uuid, :topic, :number)
                        """)
                .bind("note", note.note())
                .bind("topic", note.topic())
                .bind("number", note.number())
                .then();
    }
}
