package io.rendezvous.kit.example;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class NextNoteLoader extends BatchLoader<Note, NoteId> {

    private final Notes notes;

    NextNoteLoader(Tenancy tenancy, Notes notes) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.notes = notes;
    }

    @Override
    protected Mono<Map<Note, NoteId>> load(Set<Note> before, Viewer viewer) {
        record Place(UUID topic, int number) {}
        return notes.after(before)
                .collectMap(note -> new Place(note.topic(), note.number()), Note::id)
                .map(found -> before.stream()
                        .filter(note -> found.containsKey(new Place(note.topic(), note.number() + 1)))
                        .collect(java.util.stream.Collectors.toMap(
                                note -> note, note -> found.get(new Place(note.topic(), note.number() + 1)))));
    }
}
