package io.rendezvous.bff.mobile.home;

/** A community; the graph knows the rest. */
record Community(String id) {}
