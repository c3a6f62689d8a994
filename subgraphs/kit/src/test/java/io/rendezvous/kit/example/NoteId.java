package io.rendezvous.kit.example;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

public record NoteId(UUID uuid) {

    public static NoteId valueOf(String text) {
        return new NoteId(GraphId.parse("Note", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Note", uuid);
    }
}
