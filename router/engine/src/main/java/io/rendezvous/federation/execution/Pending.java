package io.rendezvous.federation.execution;

/**
 * A deferred fragment of one object that the response shows.
 *
 * @param header the object
 * @param path the object's place in the response
 */
record Pending(CompiledWrite.Part part, int header, ResponsePath path) {}
