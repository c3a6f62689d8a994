package io.rendezvous.bff.admin.home;

/** A community; the graph knows the rest. */
record Community(String id) {}
