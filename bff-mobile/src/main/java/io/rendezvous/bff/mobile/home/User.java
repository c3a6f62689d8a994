package io.rendezvous.bff.mobile.home;

/** A person; the graph knows the rest. */
record User(String id) {}
