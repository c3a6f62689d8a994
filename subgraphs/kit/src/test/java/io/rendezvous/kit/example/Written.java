package io.rendezvous.kit.example;

import java.util.UUID;

/** The data of {@code users.note.written}. */
public record Written(UUID note, UUID topic, int number, String text) {

    static Written of(Note note) {
        return new Written(note.id().uuid(), note.topic(), note.number(), note.text());
    }
}
