package io.rendezvous.bff.web.home;

/** A community; the graph knows the rest. */
record Community(String id) {}
