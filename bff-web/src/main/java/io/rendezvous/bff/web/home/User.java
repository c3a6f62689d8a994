package io.rendezvous.bff.web.home;

/** A person; the graph knows the rest. */
record User(String id) {}
