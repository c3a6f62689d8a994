package io.rendezvous.matching.user;

/** A person; users knows the rest. */
public record User(UserId id) {}
