package io.rendezvous.providers.user;

/** A person; users knows the rest. */
public record User(UserId id) {}
