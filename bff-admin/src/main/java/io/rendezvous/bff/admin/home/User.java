package io.rendezvous.bff.admin.home;

/** A person; the graph knows the rest. */
record User(String id) {}
