package io.rendezvous.kit.example;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class NoteLoader extends BatchLoader<NoteId, Note> {

    private final Notes notes;

    NoteLoader(Tenancy tenancy, Notes notes) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.notes = notes;
    }

    @Override
    protected Mono<Map<NoteId, Note>> load(Set<NoteId> ids, Viewer viewer) {
        return notes.find(ids).collectMap(Note::id);
    }
}
