package io.rendezvous.kit.example;

import java.util.UUID;

/** The {@code number}th of its topic. */
public record Note(NoteId id, UUID topic, int number, String text) {}
