package io.rendezvous.chat.user;

/** A person; users knows the rest. */
public record User(UserId id) {}
